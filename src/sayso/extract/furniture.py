"""Page furniture: the lines of a page that belong to the site and not to the article."""

# ruff: noqa: E501  (a pattern reads better on one line)

from __future__ import annotations

import re

_SITES = r"(?:facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|tumblr|pocket|line|email|e-mail|print|more|google\+?|kakao ?talk|kakaostory|naver|band|instagram|youtube|flipboard|messenger|wechat|weibo|blogthis!?|skype|threads|mastodon|bluesky|rss)"
_THING = r"(?:story|article|page|post|report|item|content|this)"
_LANGUAGE = r"(?:korean|english|chinese|japanese|russian|french|german|spanish|한국어|조선어|영어|중국어|일본어)"

_LINES = re.compile(
    "|".join(
        (
            # what a reader may do with the page
            rf"(?:e-?mail|print|share|save|download|bookmark|comment on|comment|listen(?: to)?|tweet|like|recommend|rate|cite|report|forward|discuss)(?: (?:to|on))?(?: this| the)? {_THING}",
            r"(?:e-?mail|print|share|save|tweet|like|pin it|copy link|link copied!?|listen|subscribe|follow|bookmark|download)[.!:]?",
            rf"{_SITES}(?: {_SITES}){{0,12}}",
            rf"(?:share|like) this:?|click to (?:share|e-?mail|print).{{0,80}}|tweet this|{_SITES}\s?\d{{1,6}}",
            r"like loading\.{0,3}|loading\W{0,4}|be the first to like this\.?|one blogger likes this\.?|\d+ bloggers like this\.?",
            r"(?:view|go to|see|switch to|visit)? ?(?:the )?(?:full|desktop|mobile|classic|print|amp|text) ?(?:site|version|view|page)",
            r"more listening options|listen to (?:this|the) (?:article|story|audio)",
            r"(?:text size|font size|글자 ?크기|가나다|가 가).{0,20}|[aA][+-]? ?[aA][+-]?",
            # ways around the site
            r"back to (?:top|home|list).{0,20}|(?:main |site |primary |secondary )?(?:menu|navigation|nav)",
            r"home(?: ?page)?|search(?: for:?| this site.{0,20}| \W)?|close|open|top|next|previous|prev|older|newer|first|last|show more|load more|see all|view all|more\W{0,3}",
            r"(?:sign|log) ?(?:in|out|up)|register|my account|(?:free )?newsletters?|rss(?: feeds?)?|site ?map|faq|help|about(?: us)?|contact(?: us)?|privacy(?: policy)?|terms(?: of (?:use|service))?|advertise(?: with us)?|donate(?: now)?|careers|cookies?(?: policy)?",
            r"(?:[←«<]+ ?)?(?:previous|next|older|newer)(?: (?:post|posts|article|articles|story|entry|entries|page))?(?: ?[→»>]+)?",
            r"page \d+ of \d+.{0,40}|(?:\d+ ){2,}(?:…|\.\.\.|next|›|»).{0,20}|pages?:? (?:\d+ ?)+",
            r"you are here: ?.{0,120}|(?:home|홈) (?:[»>/›|] ?[^»>/›|]{1,60} ?){1,5}",
            # what the blog engine prints about a post
            r"(?:posted|published|written|filed|submitted)(?: (?:on|in|by|under|at))*:?",
            r"(?:leave|post|add|write|make) (?:a|your) (?:comment|reply|response)|(?:no|\d+|one) (?:comments?|responses?|replies|reactions?|shares?|views?|likes?)(?: yet| so far| on .{1,120}| to .{1,120}|:)?|comments?(?: (?:are )?(?:off|closed|disabled)\b.{0,160}| ?\(\d+\)|:| feed)?|be the first to comment.{0,40}|trackbacks?.{0,40}|permalink.{0,10}|bookmark the permalink\.?",
            r"(?:filed (?:under|in)|tagged(?: with| as)?|posted in): ?.{0,200}|(?:tags?|labels?|categor(?:y|ies)|topics?|keywords?|section|태그|분류|카테고리|키워드) ?: ?.{0,200}",
            r"this entry was posted .{1,300}|bookmark the (?:permalink|post|page).{0,20}|entries \(rss\).{0,60}|edit(?: this)?|reply|e-mail thisblogthis!.{0,80}",
            r"(?:\d+|one|two|three|four|five) ?min(?:ute)?s?(?: ?s)?(?: to)? read.{0,20}|(?:estimated )?reading time:?.{0,30}",
            # other versions, contact, thanks
            rf"(?:(?:read|view|listen to|watch)(?: (?:this|the))?(?: (?:article|story|report|original))?|(?:click )?here to read)(?: (?:it|this article|this))? in (?:the )?(?:original )?{_LANGUAGE}.{{0,40}}|{_LANGUAGE}(?: version| edition)?|(?:한국어|영어|조선어)(?:로)? (?:보기|기사|기사 보기)|(?:read |view )?(?:the )?(?:original )?(?:korean|english|chinese) (?:version|original|article)(?: here)?\.?",
            r"\W?please (?:direct|send|address|e-?mail|forward|submit) (?:any |all |your |us )?(?:comments?|questions?|enquir|inquir|feedback|tips|corrections?|letters).{0,200}",
            r"(?:for )?(?:views|comments?|questions?|feedback|tips) (?:or|and|&) (?:views|comments?|questions?|feedback|tips|suggestions?).{0,60}(?:e-?mail|write|contact|at|to)\b.{0,80}",
            r"(?:follow|like|join|find) (?:us|me|him|her|them|.{2,60}) on (?:facebook|twitter|x|instagram|telegram|youtube|linkedin|google).{0,120}",
            r"(?:you can )?(?:contact|reach|e-?mail|write to) (?:the )?(?:author|writer|reporter|editor|us|him|her|them)(?: (?:here|directly|now|today)\b.{0,80}|(?: (?:at|on|via|by|through))?:? ?(?:e-?mail|twitter|facebook|linkedin|.{0,30}@).{0,80})?\W{0,3}|got a (?:news )?tip\b.{0,120}|have a tip\b.{0,120}",
            r"(?:sign up|subscribe|register)(?: now| here| today)?(?: in a reader)?(?: (?:to|for|with)\b(?=.{0,120}\b(?:newsletters?|e-?mails?|updates?|alerts?|inbox|free|account|feed|channel|podcast|digest|briefings?|blog|site|magazine|premium|membership|subscription|notifications?|our|news|posts?|comments?)\b).{0,160})?|(?:enter|type) your e-?mail.{0,120}|get (?:the|our) (?:latest|daily|weekly|best) .{1,120}(?:inbox|newsletter|e-?mail)\b.{0,40}|support (?:our|independent) (?:work|journalism|reporting).{0,120}",
            r"(?:thank you|thanks) for (?:reading|visiting|subscribing|your support).{0,80}|want more .{1,80}\?|become a (?:member|patron|subscriber)(?: today| now| of (?:this|our) .{1,60}| for .{1,40})?|to (?:continue|keep) reading,? .{1,120}|this (?:article|content|story) is (?:for|available to) (?:subscribers|members).{0,60}",
            r"leer en español|lire en français|阅读.{0,12}|a version of this (?:article|story) appear(?:s|ed) in print.{0,160}|listen to this (?:article|story).{0,40}",
            # what a commenter is told
            r"(?:add|leave|post|write) your (?:comment|thoughts?)\b.{0,360}|view all comments?\W?|be the first to (?:comment|reply).{0,60}",
            r"advertisements?, links? .{0,120}(?:deleted|removed|blocked)\b.{0,80}|(?:all |your |any )?comments? (?:(?:that|which|with|containing|deemed|posted|left|submitted|made|in)\b.{0,120} )?(?:will|may|can|might)(?: also| always)?(?: not)? be (?:deleted|removed|moderated|reviewed|edited|published)\b.{0,200}|(?:all |your )?comments?(?: here| on this (?:site|blog|page|article))? are (?:moderated|reviewed|held|subject to|monitored|welcome)\b.{0,160}|.{0,160}(?:offensive|abusive|inappropriate|defamatory) (?:language|comments?|posts?|words).{0,60}(?:will|may|can|shall)(?: also| not)? be (?:deleted|removed|blocked|published|tolerated).{0,120}",
            r"your e-?mail (?:address )?will not be published.{0,120}|required fields are marked.{0,40}|notify me of .{1,80}|save my name.{1,160}|you must be logged in.{0,80}|name \*|email \*|website|post comment|cancel reply|this site uses akismet.{0,160}",
            # owners and advertisers
            r"advertise?ments?|sponsored(?: content)?|promoted(?: content)?|story continues below.{0,40}|article continues (?:after|below).{0,60}|\[?ad(?:vert)?\]?|skip (?:ad|advert)\w{0,12}",
            r"(?:©|\(c\)|ⓒ|copyright(?= ?[:©(]| \d| by\b)).{0,250}|copyright(?: (?:notice|policy|reserved))?|all rights reserved.{0,120}|.{0,160}all rights reserved\W{0,3}|theme: .{1,60} by .{1,40}|blog at wordpress\.com.{0,40}|<? ?저작권자.{0,160}|.{0,80}무단 ?전재.{0,120}",
            # pictures' own buttons
            r"(?:hide|toggle|show|view|expand|read) captions?|enlarge(?: this)?(?: image| photo)?|(?:view|open|see)(?: the)? (?:gallery|slideshow|photos?|image)(?: \W)?|photos?|images?|videos?|audio|gallery|slideshow|caption|credit|play(?: video| audio)?|\d+ of \d+|\d+/\d+|file photo",
            # Korean buttons
            r"공유(?:하기)?|댓글(?: ?\d+)?|인쇄(?:하기)?|스크랩(?:하기)?|목록(?:으로)?|이전(?: ?기사)?|다음(?: ?기사)?|본문(?: 바로가기|으로)?.{0,10}|메뉴.{0,6}|카카오톡|페이스북|트위터|네이버(?: ?블로그| ?밴드)?|URL ?복사|기사 ?(?:저장|공유|스크랩)|확대|축소|좋아요 ?\d*|구독(?:하기)?|후원(?:하기)?|검색|로그인|회원가입|기사 ?제보.{0,40}|제보.{0,30}(?:메일|전화|카톡).{0,60}|바로가기|닫기|홈|전체 ?메뉴|많이 ?본 ?(?:기사|뉴스)",
        )
    ),
    re.I,
)

# These begin as the site's own words and go on as they like: only where they make no statement.
_OPEN = re.compile(
    "|".join(
        (
            r"(?:share|like) this\b.{0,60}|share (?:on|via|to|with|by|it)\b.{0,40}|listen to (?:this|the) (?:article|story|audio).{0,60}|audio (?:player|version).{0,40}",
            r"(?:skip|jump) to .{1,40}|toggle .{1,30}|you are here .{0,120}|(?:leave|post|add|write|make) (?:a|your) (?:comment|reply|response)\b.{0,80}",
            r"(?:filed (?:under|in)|tagged(?: with| as)?|posted in)\b.{0,200}|become a (?:member|patron|subscriber)\b.{0,80}",
            r"sponsored by .{0,60}|ads by .{1,40}|(?:proudly )?(?:powered|hosted) by .{1,60}|theme .{1,60} by .{1,40}|copyright\b.{0,250}",
        )
    ),
    re.I,
)
# These hold the title of a post, which may say anything.
_TITLED = re.compile(
    r"(?:the )?post .{1,200} (?:appeared first on|first appeared on|was first published on) .{1,80}|(?:←|«|&laquo;) .{1,120}|[^.!?]{1,120} (?:→|»)",
    re.I,
)
_TOLD = re.compile(
    r"\b(?:said|says|told|according to|announced|claimed|added|learned|confirmed|reportedly|(?<!be )(?<!are )(?<!been )reported)\b|(?:말|전|설명|주장|보도|발표|강조|지적)했다|밝혔다|덧붙였다|알려졌다|전해졌다",
    re.I,
)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|did)\b", re.I)
_STOP = re.compile(r"[.!?。][\"”’)\]]{0,2}$")

# After these a page is done with its article; what follows belongs to the site or to its readers.
_ENDS = re.compile(
    r"related(?: (?:articles?|stories|posts?|content|news|links?|coverage|reading|topics?|items))?:?"
    r"|(?:you (?:may|might)|readers) (?:also )?(?:like|enjoy|be interested in|read).{0,40}|(?:we )?recommend(?:ed|s)?(?: for you| stories| reading| articles)?:?"
    r"|(?:more|other) (?:stories|articles|news|posts|headlines|coverage|from|on|in|about|like this)\b.{0,60}|most (?:read|popular|viewed|shared|commented|recent|listened)\b.{0,30}"
    r"|(?:latest|recent|popular|trending|top|featured|editor'?s'?) (?:news|posts?|stories|articles?|comments?|headlines|picks?|videos?|topics|tweets)\W{0,3}|(?:read|up|watch) next:?|don'?t miss:?|see also:?|also (?:read|see|on .{1,40}):?|in this section|what to read next"
    r"|(?:leave|post|add|write) (?:a|your) (?:comment|reply)\b.{0,60}|\d+ (?:comments?|responses?|thoughts) (?:on|to) .{1,160}|comments?:?(?: \(?\d+\)?)?|\d+ comments?|join the (?:conversation|discussion).{0,40}|discussion"
    r"|about the authors?:?|view full site|archives?|blog ?roll|categories|meta|tag cloud|search this (?:site|blog).{0,20}|subscribe (?:via|by|to) .{1,60}|followers|blog archive|pages|links"
    r"|관련 ?(?:기사|뉴스|글).{0,20}|많이 ?본 ?(?:기사|뉴스|글).{0,10}|최신 ?(?:기사|뉴스|글).{0,10}|인기 ?(?:기사|뉴스|글).{0,10}|추천 ?(?:기사|뉴스).{0,10}|댓글 ?(?:\d+|쓰기|달기|목록)?",
    re.I,
)
_TAIL = re.compile(
    r"\s?(?:\[(?:…|\.\.\.)\]|…|\.\.\.)?\s?(?:\(|\[)?(?:continue reading|read (?:more|on|the rest(?: of (?:this|the) (?:entry|post|article))?|the full (?:story|article|post))|more|view (?:more|full post)|keep reading|계속 ?읽기|더 ?보기|자세히 보기)\b[^.!?]{0,160}?(?:→|»|›|>>|&raquo;|\(more…\))\)?$",
    re.I,
)
_MORE = re.compile(
    r"\W{0,3}(?:continue reading|read (?:more|on|the rest(?: of .{1,40})?|full (?:story|article|post)|the full (?:story|article|post)|the (?:story|article|post))|view (?:more|full post|post)|keep reading|learn more|see more|click here(?: to (?:read|continue).{0,60})?|계속 ?읽기|더 ?보기|더 ?읽기|자세히 ?보기)(?: (?:about|of|on|here|at|“|\").{0,160})?\W{0,4}",
    re.I,
)
_LONGEST = 400


def is_furniture(line: str) -> bool:
    """Say whether a whole line is the site's: a button, a menu, a notice, what a blog engine adds to a post."""
    if len(line) > _LONGEST:
        return False
    bare = line.strip(" \t|•·*-–—»«>")
    if not any(c.isalnum() for c in line) or _TITLED.fullmatch(bare) or is_more(line):
        return True
    if _LINES.fullmatch(bare):
        return not _tells(bare)
    return _OPEN.fullmatch(bare) is not None and not _states(bare)


def _tells(line: str) -> bool:
    """Say whether a line is a sentence of news: it ends as one, and somebody says something in it."""
    return bool(_STOP.search(line) and _TOLD.search(line))


def _states(line: str) -> bool:
    """Say whether a line states anything: a sentence of some length, or one with a verb of its own."""
    return bool((_STOP.search(line) and len(line.split()) >= 6) or _TOLD.search(line) or _FINITE.search(line))


def is_more(line: str) -> bool:
    """Say whether a line only leads on to the whole post."""
    return len(line) <= _LONGEST and _MORE.fullmatch(line) is not None and not _tells(line)


def ends_article(line: str) -> bool:
    """Say whether a line opens what comes after an article: related stories, comments, a sidebar."""
    bare = line.strip(" \t|•·*-–—#")
    return len(line) <= _LONGEST and _ENDS.fullmatch(bare) is not None and not _tells(bare)


def opens_comments(line: str) -> bool:
    """Say whether a line opens what readers wrote, which is prose too."""
    return (
        ends_article(line) and re.search(r"comment|repl(?:y|ies)|respon|thought|join the|댓글", line, re.I) is not None
    )


def without_tail(paragraph: str) -> str:
    """A paragraph without the "Continue reading →" that a teaser ends with."""
    cut = _TAIL.search(paragraph, max(0, len(paragraph) - 240))
    return paragraph[: cut.start()].rstrip() if cut and cut.start() else paragraph
