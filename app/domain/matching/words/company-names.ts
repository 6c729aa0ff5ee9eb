import type { Dictionary } from './dictionary.ts'

/**
 * Companies that often stand on the other side, and whose names hold (or stand behind) a country's: 德州仪器 is
 * not Texas, 日立 not Japan, and "美国苹果" says where Apple is from, not where the dispute is.
 */
const COMPANIES = `
英特尔|英伟达|英飞凌|日立|日产汽车|日亚化学|日亚化|日东电工|日本电产|日本电气|韩泰轮胎|韩华|法雷奥|法拉利|德龙|德尔福|德州仪器|意法半导体|美光|美的集团|美的|美敦力|美孚|美国运通|英国石油|英美烟草|加拿大鹅|大陆马牌|瑞萨
博世|西门子|大众汽车|大众|宝马|奔驰|戴姆勒|巴斯夫|拜耳|默克|费森尤斯|阿迪达斯|彪马|采埃孚|大陆集团|欧司朗|海拉|蔡司|徕卡|卡赫|福维克|汉高|舍弗勒
三星|三星电子|三星显示|LG|LG化学|LG新能源|SK海力士|SK On|现代汽车|起亚|爱茉莉|爱茉莉太平洋
索尼|松下|东芝|夏普|佳能|尼康|本田|丰田|雅马哈|三菱|住友|京瓷|村田|任天堂|优衣库|迅销|无印良品|花王|资生堂|富士胶片|理光|爱普生|兄弟工业|森泽|半导体能源研究所
爱立信|诺基亚|高通|苹果公司|苹果|谷歌|微软|亚马逊公司|戴森|迪士尼|耐克|新百伦|匡威|斯凯奇|苹果电脑|交互数字|惠普|戴尔|思科|摩托罗拉|波音|强生|辉瑞|诺华|罗氏|赛诺菲|阿斯利康|葛兰素史克|雅培|波士顿科学|杜邦|陶氏|康宁|3M公司|科锐|特斯拉|福特|通用汽车|孩之宝|美泰|万代|乐高|宜家|飞利浦|阿斯麦|帝斯曼|联合利华|雀巢|施耐德|欧莱雅|香奈儿|爱马仕|路易威登|古驰|普拉达|卡地亚|历峰|斯沃琪|米其林|倍耐力|西斯维尔
大疆|华为|中兴|小米|比亚迪|宁德时代|台积电|联发科|富士康
texas instruments|canada goose|american express|british american tobacco|british petroleum|deutsche telekom|france brevets|new balance|swiss army|japan tobacco|general electric|air france|bank of america|korea electric
Bosch|Siemens|Volkswagen|BMW|Daimler|Bayer|Merck|BASF|Puma|Samsung|Sony|Panasonic|Toshiba|Sharp|Canon|Nikon|Honda|Toyota|Ericsson|Nokia|Qualcomm|Intel|Nvidia|Apple|Google|Microsoft|Dyson|Disney|Nike|InterDigital|Philips|Sisvel|Avanci|Access Advance|Medtronic|Pfizer|Novartis|Roche|Sanofi|Lego|LEGO|IKEA|Hasbro|Mattel|Valeo|Hitachi|Michelin|Chanel|Gucci|Hermès|Hermes|Crocs|Huawei|Xiaomi|Tesla|Netflix|Skechers|Converse|Asics|Fujifilm|Ricoh|Epson|Kyocera|Continental AG|ASML
Adidas|adidas|Getty Images|Dropbox|ZTE|Lenovo|Hisense|Haier|Midea|Oppo|Anker|Roborock|Ecovacs|Makita|Hilti|Stihl|Husqvarna|Kärcher|Karcher|Stanley Black & Decker|Black & Decker|SharkNinja|iRobot|GoPro|Garmin|Bose|Harman|JBL|Sonos|Logitech|Ferrari|Lamborghini|Porsche|Ferrero|Lindt|Nestlé|Nestle|Coca-Cola|PepsiCo|Unilever|Procter & Gamble|L'Oréal|LVMH|Louis Vuitton|Burberry|Prada|Rolex|Swarovski|Zara|Inditex|H&M|Under Armour|Lululemon|Moncler|Birkenstock|Deckers|Grohe|Hansgrohe|Oral-B|Gillette|Pfizer|Moderna|Gilead|Abbott|Corning|3M|Honeywell|Schneider Electric|ABB|Sanrio|Nintendo|Bandai|Mercedes-Benz|Renault|Stellantis|Peugeot|Continental|Pirelli|Velcro|Fonterra|Lavazza|Spotify|Meta|OpenAI|Oracle|SAP|Cisco|Dell|HP|IBM|Micron|TSMC|MediaTek|Broadcom|Orange|Vodafone
高仪|欧乐B|汉斯格雅|牧田|喜利得|凯驰|宝洁|可口可乐|百事|费列罗|捷安特|美利达|法拉利|兰博基尼|保时捷|劳力士|施华洛世奇|露露乐蒙|始祖鸟|北面|斐乐|安踏|李宁|海尔|海信|格力|联想|安克|石头科技|科沃斯|大金|三丽鸥|皇家马德里俱乐部|曼联|国际足联
韩华Q CELLS|韩华QCELLS|Q CELLS|Qcells|达索系统|达索|欧特克|奥多比|甲骨文|参数技术|新思科技|楷登|西门子EDA|奥腾|安西斯|海克斯康|思爱普|杜比|杜比实验室|大立光|大立光电|曼胡默尔|阿尔派|尼得科|三星SDI|发那科|西门子歌美飒|西门子能源|西门子医疗|网石|网禅|娜迦|史克威尔|科乐美|卡普空|世嘉|统一企业|旺旺|岛野|禧玛诺|捷普|安川|基恩士|欧姆龙|松下电器|日本电装|电装|爱信|小松|久保田|洋马|住友电工|住友化学|东丽|帝人|旭化成|信越|日东|武田制药|卫材|中外制药|大金工业|现代摩比斯|浦项|乐天化学|浦项制铁|晓星|LG显示|LG电子|LG生活健康|洋河|正新|建大|玛吉斯|巨大机械|瓦克|赢创|朗盛|科思创|林德|曼恩|西克|倍福|费斯托|施华蔻|妮维雅|双立人|福腾宝|美诺|西卡|汽巴|先正达|科迪华|孟山都|约翰迪尔|迪尔|凯斯|卡特彼勒|康明斯|伊顿|艾默生|霍尼韦尔|通用电气|罗克韦尔|百得|史丹利|牧田|美沃奇|创科|必胜|鲨客|优步|派乐腾|斯凯迪奥
Dassault Systèmes|Dassault|Autodesk|Adobe|PTC|Altium|ANSYS|Ansys|Synopsys|Cadence|MathWorks|Bentley Systems|Siemens Energy|Siemens EDA|Dolby|Dolby Laboratories|Konecranes|Fiskars|Umicore|BSA|GEMA|Scotch Whisky Association|Albemarle|Würth|Wuerth|Carl Zeiss|SKF|Schaeffler|Festo|Trumpf|Kuka|KUKA|Fanuc|FANUC|Yaskawa|Keyence|Omron|Denso|DENSO|Aisin|Komatsu|Kubota|Yanmar|Shimano|SRAM|Bajaj|Tata|Mahindra|Jabra|Skydio|Peloton|Habby|Supercell|Netmarble|Krafton|Nexon|NCSoft|Ubisoft|Konami|Capcom|Sega|Square Enix|Hover-1|Segway|Vitra|Cassina|Herman Miller|Steelcase|Knoll|Kartell|Flos|Artemide|Fritz Hansen|Alessi|Zwilling|WMF|Miele|Electrolux|Whirlpool|De'Longhi|Smeg|Vorwerk|Breville|Vitamix|Tupperware|Yeti|YETI|Thermos|Hydro Flask|Columbia|Patagonia|Arc'teryx|The North Face|Fjällräven|Salomon|Mammut|Timberland|Vans|Fila|Reebok|Kappa|Diesel|Levi's|Hugo Boss|Tommy Hilfiger|Ralph Lauren|Lacoste|Michael Kors|Coach|Tiffany|Bulgari|Pandora|Swatch|Casio|Seiko|Citizen|John Deere|Deere|Caterpillar|Cummins|Eaton|Emerson|Rockwell Automation|General Motors|Volvo|Scania|Jaguar Land Rover|Peugeot|Citroën|Rivian|Lear|Magna|BorgWarner|ZF|Mahle|Knorr-Bremse|Vestas|Nordex|Gamesa|SMA|SolarEdge|Enphase|First Solar|Maxeon|SunPower|Hanwha|REC|Schunk|Sartorius|Fresenius|Dräger|Olympus|Stryker|Zimmer Biomet|Boston Scientific|Edwards Lifesciences|Align|Invisalign|Dexcom|ResMed|Illumina|Amgen|AbbVie|Bristol-Myers Squibb|Eli Lilly|Novo Nordisk|AstraZeneca|GSK|Takeda|Teva|Sandoz|Syngenta|Corteva|Monsanto|Evonik|Clariant|Lanxess|Covestro|Wacker|Linde|Solvay|Arkema|Umicore|Johnson Matthey|Dow|DuPont|Chemours|Gore|Via Licensing|MPEG LA|Nichia|Cree|Seoul Semiconductor|Osram|Signify|Netlist|Rambus|Monolithic Power|Wolfspeed|Infineon|STMicroelectronics|NXP|Renesas|ams|Murata|TDK|Yageo|Lashify|Canon Medical
scotch whisky association|苏格兰威士忌协会
`

export function addCompanies(dictionary: Dictionary): void {
  for (const line of COMPANIES.trim().split('\n')) dictionary.add(line, { kind: 'company' })
}
