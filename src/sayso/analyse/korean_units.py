"""Korean units of measure, time and money, and the counters; symbols as in `units.py`, a counter is its own."""

from __future__ import annotations

from sayso.analyse.units import WON
from sayso.model.findings import FigureKind

_SHARE, _LEVEL, _MONEY = FigureKind.SHARE, FigureKind.LEVEL, FigureKind.MONEY
_COUNTERS = (
    "명 개 마리 대 채 척 권 장 곳 건 회 차례 가구 세대 발 기 정 벌 병 그루 켤레 송이 자루 편 문"
    " 가지 인 종 개소 분 사람 가족 개국 군데 조각 부 발짝 번"
    " 상자 포기 포대 가마니 학급 인분 페이지 필 쪽 통 잔 쌍 칸 량 동 층 구 점 줄 끼 박"
)
UNITS: dict[str, tuple[str, FigureKind]] = {
    **dict.fromkeys(("%포인트", "퍼센트포인트", "퍼센트 포인트", "%p"), ("pp", FigureKind.POINTS)),
    **dict.fromkeys(("%", "퍼센트", "퍼센티지", "프로", "％"), ("%", _SHARE)),
    **dict.fromkeys(("미국 달러", "미 달러", "미국달러", "미달러", "달러", "불", "$"), ("USD", _MONEY)),
    **dict.fromkeys(("위안화", "위안", "중국 위안", "인민폐"), ("CNY", _MONEY)),
    **dict.fromkeys(("북한 원", "북한돈", "조선 원"), ("KPW", _MONEY)),
    **dict.fromkeys(("한국 원", "대한민국 원"), ("KRW", _MONEY)),
    **dict.fromkeys(("엔화", "엔", "일본 엔"), ("JPY", _MONEY)),
    **dict.fromkeys(("유로화", "유로"), ("EUR", _MONEY)),
    **dict.fromkeys(("루블화", "루블"), ("RUB", _MONEY)),
    **dict.fromkeys(("센트",), ("USD", _MONEY)),
    **dict.fromkeys(("펜스", "페니"), ("GBP", _MONEY)),
    **dict.fromkeys(("캐나다 달러",), ("CAD", _MONEY)),
    **dict.fromkeys(("호주 달러",), ("AUD", _MONEY)),
    **dict.fromkeys(("홍콩 달러",), ("HKD", _MONEY)),
    **dict.fromkeys(("스위스 프랑",), ("CHF", _MONEY)),
    **dict.fromkeys(("파운드 스털링", "영국 파운드"), ("GBP", _MONEY)),
    **dict.fromkeys(("원",), (WON, _MONEY)),
    **dict.fromkeys(("제곱킬로미터", "제곱 킬로미터", "평방킬로미터", "km²"), ("km2", _LEVEL)),
    **dict.fromkeys(("제곱미터", "제곱 미터", "평방미터", "평방 미터", "㎡"), ("m2", _LEVEL)),
    **dict.fromkeys(("세제곱미터", "입방미터", "입방 미터"), ("m3", _LEVEL)),
    **dict.fromkeys(("입방 피트", "입방피트"), ("ft3", _LEVEL)),
    **dict.fromkeys(("킬로미터", "km", "㎞"), ("km", _LEVEL)),
    **dict.fromkeys(("센티미터", "cm", "㎝"), ("cm", _LEVEL)),
    **dict.fromkeys(("밀리미터", "mm", "㎜"), ("mm", _LEVEL)),
    **dict.fromkeys(("미터톤", "메트릭톤", "톤", "t"), ("t", _LEVEL)),
    **dict.fromkeys(("미터", "m"), ("m", _LEVEL)),
    **dict.fromkeys(("킬로그램", "킬로그람", "킬로", "kg", "㎏"), ("kg", _LEVEL)),
    **dict.fromkeys(("밀리그램", "mg"), ("mg", _LEVEL)),
    **dict.fromkeys(("그램", "그람", "g"), ("g", _LEVEL)),
    **dict.fromkeys(("밀리리터", "ml"), ("mL", _LEVEL)),
    **dict.fromkeys(("리터",), ("L", _LEVEL)),
    **dict.fromkeys(("갤런",), ("gal", _LEVEL)),
    **dict.fromkeys(("배럴",), ("bbl", _LEVEL)),
    **dict.fromkeys(("헥타르", "정보", "ha"), ("ha", _LEVEL)),
    **dict.fromkeys(("에이커",), ("acre", _LEVEL)),
    **dict.fromkeys(("평",), ("pyong", _LEVEL)),
    **dict.fromkeys(("근",), ("geun", _LEVEL)),
    **dict.fromkeys(("리",), ("ri", _LEVEL)),
    **dict.fromkeys(("마일",), ("mi", _LEVEL)),
    **dict.fromkeys(("피트",), ("ft", _LEVEL)),
    **dict.fromkeys(("인치",), ("in", _LEVEL)),
    **dict.fromkeys(("파운드",), ("lb", _LEVEL)),
    **dict.fromkeys(("온스",), ("oz", _LEVEL)),
    **dict.fromkeys(("킬로와트", "kW"), ("kW", _LEVEL)),
    **dict.fromkeys(("메가와트", "MW"), ("MW", _LEVEL)),
    **dict.fromkeys(("기가와트", "GW"), ("GW", _LEVEL)),
    **dict.fromkeys(("기가바이트", "GB"), ("GB", _LEVEL)),
    **dict.fromkeys(("메가바이트",), ("MB", _LEVEL)),
    **dict.fromkeys(("비트",), ("bit", _LEVEL)),
    **dict.fromkeys(("도",), ("°", _LEVEL)),
    **dict.fromkeys(("년간", "년"), ("year", FigureKind.DURATION)),
    **dict.fromkeys(("개월간", "개월", "달간", "달"), ("month", FigureKind.DURATION)),
    **dict.fromkeys(("주일간", "주일", "주간"), ("week", FigureKind.DURATION)),
    **dict.fromkeys(("일간", "일 동안", "일동안"), ("day", FigureKind.DURATION)),
    **dict.fromkeys(("시간",), ("hour", FigureKind.DURATION)),
    **dict.fromkeys(("분간",), ("minute", FigureKind.DURATION)),
    **dict.fromkeys(("초간", "초"), ("second", FigureKind.DURATION)),
    **dict.fromkeys(("주",), ("week", FigureKind.DURATION)),
    **dict.fromkeys(("말",), ("mal", _LEVEL)),
    **dict.fromkeys(("킬로와트시", "kWh"), ("kWh", _LEVEL)),
    **dict.fromkeys(("노트",), ("kn", FigureKind.RATE)),
    **dict.fromkeys(("헥토파스칼",), ("hectopascals", _LEVEL)),
    **dict.fromkeys(("위",), ("", FigureKind.RANK)),
    **{word: (word, FigureKind.COUNT) for word in _COUNTERS.split()},
}
