import { error, text, warning } from './registry.ts';

/** 诊断一览: every message of the compiler, by code. ZC01 is about reading the text, ZC02 about its meaning; ZC03 is what a review finds. */
export const messages = {
  // --- ZC01: reading -----------------------------------------------------------------------------------------------
  ZC0101: error(text`这里没有「${'key'}」这一条目`),
  ZC0102: error(text`「${'key'}」从“${'found'}”起读不通`),
  ZC0103: error(text`未定义的名称「${'name'}」`),
  ZC0104: error(text`名称的「」没有配对`, text`名称两边的「和」须成对，中间不换行`),
  ZC0105: error(
    text`数字「${'number'}」没有写单位`,
    text`金额写作“${'number'}万元”或“${'number'}元”，比例写作“${'number'}%”，数量写作“${'number'}个”`,
  ),
  ZC0106: error(text`“且”与“或”连用，先后不明`, text`用括号写明先后，例如“甲，且（乙，或丙）”`),
  ZC0107: error(text`条件里不用“不超过”，它只用于上限和封顶`, text`条件里表示小于或等于，请写“不高于”`),
  ZC0108: error(
    text`这一行不属于任何条目`,
    text`条目写作“条目名：内容”；续行比上一行缩进得更深；备注以“#”开头`,
  ),
  ZC0109: error(text`「${'key'}」在这里写了两次`, text`删去一处，或合并为一处`),
  ZC0110: error(text`标题「${'heading'}」写得不完整`, text`${'form'}`),
  ZC0111: error(
    text`「${'line'}」不是完整的事实声明`,
    text`写作“投资额（investment_yuan）：金额”；取值不止一种的，逐个列出，例如“大型（large）、中型（medium）”`,
  ),
  ZC0112: error(text`「${'key'}」没有内容`, text`在冒号后写明内容`),
  ZC0113: error(text`这一条太长，读不了`, text`一条不超过3000字；拆成几条，或用“定义”写出其中的一部分`),
  ZC0114: error(text`规则目录里没有以“政策《…》”开头的文件`, text`在policy.zc第一行写明“政策《名称》”`),
  ZC0115: error(text`「${'heading'}」写了不止一次`, text`每条措施、主体只能写一处`),
  ZC0116: error(text`「${'key'}」没有写完`),
  ZC0117: error(
    text`「${'noun'}」不是奖补名目`,
    text`奖补名目写在金额后面，以奖励、奖金、奖补、补助、补贴、补偿、贴息、配套、经费、资助、资金、津贴、扶持、支持结尾，例如“一次性奖励”“保费补贴”`,
  ),
  ZC0118: error(
    text`“${'every'}”没有写明较什么增加`,
    text`写作“按产值较上年产值每增加1000万元给予2万元奖励”；本身就是增加额的，写“每满1000万元”`,
  ),
  ZC0119: error(
    text`“${'further'}”给予的不是标准，是在标准之上另加的`,
    text`把这一句移到“加奖：”下面，写作“…的，再给予10万元奖励”`,
  ),
  ZC0120: error(text`「${'line'}」的缩进不对，会被当作上一行的内容`, text`${'indent'}`),
  ZC0121: error(text`「${'key'}」接在了前一行的后面`, text`一行只写一条，把“${'key'}：…”另起一行`),
  ZC0122: error(text`这一行上面缺少${'what'}`, text`在这一行上面补上${'form'}`),
  ZC0123: error(text`「${'heading'}」下面没有内容`, text`在下面写明内容，比标题缩进两格；多写的标题请删去`),
  ZC0124: error(text`「${'key'}」后面没有写冒号`, text`写作“${'key'}：…”`),
  ZC0125: error(text`这里有看不见的字符（${'codes'}）`, text`删去；从网页、聊天窗口粘贴文字时常会带入`),
  ZC0126: error(text`括号套得太多，无法核对`, text`把其中一部分写成定义，或分成几句`),
  ZC0127: error(text`「${'found'}」应写作「${'instead'}」`, text`规则用简体字和阿拉伯数字书写`),
  ZC0128: error(text`「${'found'}」不是规则语言的词`),
  ZC0129: error(text`名称「${'name'}」中间断开了`, text`名称连着写，中间不加空格，也不换行`),
  ZC0130: error(text`规则语言不用“${'written'}”这种写法`, text`写作“${'official'}”`),
  ZC0131: error(text`「${'found'}」不是${'kinds'}`, text`核对数字和单位，写法照例子`),
  ZC0132: error(text`声明了「${'declared'}」，用的却是「${'used'}」`, text`改成同一个名称`),
  ZC0133: error(
    text`名称「${'name'}」里不能有${'mark'}`,
    text`名称只用文字、数字和（）、“”、·、-、+、/、.，中间不空格`,
  ),
  ZC0135: error(text`「${'mark'}」没有配对`, text`补上「${'missing'}」，或删去「${'mark'}」`),
  ZC0136: error(text`这里${'problem'}`),
  ZC0137: error(text`“${'written'}”不能据以核算`),
  // --- ZC02: meaning -----------------------------------------------------------------------------------------------
  ZC0201: error(
    text`这里有两种读法：一是“${'first'}”，二是“${'second'}”`,
    text`在要用的名称两边加「」：${'marked'}`,
  ),
  ZC0202: error(text`「${'name'}」已经声明过`, text`换一个名称，或删去多余的声明`),
  ZC0203: error(text`「${'member'}」不是「${'fact'}」的取值`, text`可用的取值：${'members'}`),
  ZC0204: error(
    text`${'left'}与${'right'}不能相加减`,
    text`“${'leftWords'}”是${'left'}，“${'rightWords'}”是${'right'}；相加减的两项必须单位相同`,
  ),
  ZC0205: error(
    text`${'left'}与${'right'}不能比较`,
    text`“${'leftWords'}”是${'left'}，“${'rightWords'}”是${'right'}；比较的两边必须单位相同`,
  ),
  ZC0206: error(
    text`事项${'item'}没有写「标准」`,
    text`补上“标准：…”；提供服务的写“服务：…”，指引到其他政策的写“转介：…”`,
  ),
  ZC0207: error(text`事项编号${'item'}已经用过`, text`换一个没有用过的编号，例如${'free'}`),
  ZC0208: error(text`封顶金额不得低于零`, text`写正数，例如“最高不超过1000万元”`),
  ZC0209: error(
    text`「${'name'}」不是“是否”类的事实，不能单独作条件`,
    text`写明与什么比较，例如“${'example'}”`,
  ),
  ZC0210: error(text`没有编号为${'reading'}的口径`, text`核对编号，或先写明“口径 ${'reading'}：…”`),
  ZC0211: error(text`口径${'reading'}已经写过`, text`同一口径只写一处，其他地方写“口径：${'reading'}”引用`),
  ZC0212: error(text`${'block'}没有写${'keys'}`, text`补上${'lines'}`),
  ZC0213: error(
    text`「${'name'}」是${'owner'}的事实，在这里用不上`,
    text`对象是${'subject'}；要用${'owner'}的事实，把对象改为${'owner'}，或写“各${'owner'}的${'name'}合计”`,
  ),
  ZC0214: error(
    text`标准各句的性质不一致：既有“${'first'}”，又有“${'second'}”`,
    text`上限（不超过）、定额、配套不能混在一个事项里，请拆成几个事项`,
  ),
  ZC0215: error(
    text`标准写了“${'word'}”，频次却不是`,
    text`补上或改正“频次：${'word'}”；不是${'word'}的，删去标准里的“${'word'}”`,
  ),
  ZC0216: error(text`“${'words'}”指什么不明`, text`可写${'choices'}`),
  ZC0217: error(text`「${'name'}」不是可以适用口径的机制`, text`可写：${'choices'}`),
  ZC0218: error(
    text`频次写的是“每个${'noun'}”，对象却是${'subject'}`,
    text`写“每个${'subject'}一次”或“一次性”`,
  ),
  ZC0219: error(text`没有编号为${'item'}的事项`, text`核对编号，或先写明“事项 ${'item'}：…”`),
  ZC0220: error(text`“按核定金额”与「核定」必须同时写`, text`${'form'}`),
  ZC0221: error(
    text`这一句没有写条件，与其他各句的先后不明`,
    text`写明条件“…的，…”，或移到最后一句；择高给付的写“标准（就高）：”`,
  ),
  ZC0222: error(text`「${'value'}」不能作为「${'fact'}」的值`, text`${'fact'}应写${'form'}`),
  ZC0223: error(text`「${'item'}」的应得写法与事项性质不符`, text`应写${'form'}`),
  ZC0224: error(text`这里应为${'wanted'}，写的却是${'found'}`),
  ZC0225: error(text`没有「${'date'}」这一天`, text`${'reason'}`),
  ZC0226: error(text`按核定金额给付的事项没有写上限`, text`补上“，单个${'noun'}最高不超过…万元”`),
  ZC0227: error(
    text`政策没有写「取整」`,
    text`补上“取整：金额保留到分，尾数舍去”；没有取整规定的金额不能进入结果`,
  ),
  ZC0228: error(text`算式太长，不能保证算得一分不差`, text`减少相乘、相除的次数，或把算式拆开`),
  ZC0229: error(text`这里有两种读法：一是“${'first'}”，二是“${'second'}”`, text`照要用的一种写上括号`),
  ZC0230: error(text`这句话的读法太多，无法逐一核对`, text`在${'names'}等名称两边加「」`),
  ZC0231: error(text`「${'name'}」可以指几个事实`, text`在对象里写明主体，或改用不同的名称`),
  ZC0232: error(text`对象必须是已声明的主体，「${'name'}」不是`, text`可用的主体：${'choices'}`),
  ZC0233: error(
    text`给付的应是金额，“${'words'}”却是${'found'}`,
    text`例如“按投资额的30%给予补助”“按员工人数每满10人给予1万元补助”`,
  ),
  ZC0234: error(text`条目「${'key'}」与这个事项的性质不符`, text`${'reason'}`),
  ZC0235: error(text`算例没有写应得`, text`补上应得，例如“应得：${'example'}”`),
  ZC0236: error(
    text`超额累进的各档没有首尾相接`,
    text`各档写同一个基数和名目，后一档从前一档的终点起：“投资额1000万元以下的部分，按10%给予补助”“投资额超过1000万元的部分，按5%给予补助”`,
  ),
  ZC0237: error(
    text`分档的各档${'problem'}`,
    text`写清每一档的起止，例如“产值1亿元以上的”“产值不满1亿元的”；不给予的可以不写在最前或最后`,
  ),
  ZC0238: error(
    text`申报材料退回的算例不能再写其他应得`,
    text`退回的申报材料不作审核，删去其他应得，或另写一个算例`,
  ),
  ZC0240: error(
    text`没有代码为${'code'}的提醒`,
    text`写审查提醒的代码，例如“审查意见 ZC0305：未列明的情形不给予”`,
  ),
  ZC0241: error(
    text`「${'path'}」现在还在用，不是曾用代码`,
    text`写以前用过、现在没有了的代码；没有改过的，删去这一行`,
  ),
  ZC0242: error(
    text`申报材料里没有「${'owner'}」，不能有「${'path'}」`,
    text`列表里的事实写作“列表.代码”，取值写作“代码.取值”；整个取消了的，只写它自己的代码`,
  ),
  ZC0250: error(
    text`事项${'item'}不给付资金，不能列入「${'key'}」`,
    text`只列给付资金的事项；提供服务、指引到其他政策的事项没有金额`,
  ),
  ZC0251: error(
    text`合计封顶要有两个以上的事项`,
    text`写“事项1.1、1.2合计，单个企业当年最高不超过500万元”；只管一个事项的封顶写在那个事项里`,
  ),
  ZC0252: error(
    text`拨付${'problem'}`,
    text`各笔的比例合计写到100%，或在最后一笔写余额：“项目开工的，拨付30%”“竣工验收合格的，拨付余额”`,
  ),
  ZC0253: error(
    text`分担${'problem'}`,
    text`每一级写一次和它的比例：“市级承担60%、区级承担40%”，或“市级、区级按1：1分担”`,
  ),
  ZC0254: error(
    text`年度总额下没有给付资金的事项`,
    text`把“年度总额：…”写在给付资金的事项里、它所在的措施下，或政策标题下`,
  ),
  ZC0255: error(
    text`事项编号${'item'}不是${'article'}的`,
    text`编号的前一个数是条的序号，这里写${'free'}；事项属于别的条的，移到那一条下面`,
  ),
  ZC0291: error(
    text`代码「${'code'}」每份申报材料都有，不能再声明`,
    text`换一个代码；申报日期、支持年度、企业名称、统一社会信用代码和享受记录不必声明`,
  ),
  ZC0290: error(
    text`「${'name'}」是规则语言自己的词，不能作名称`,
    text`换一个更具体的名称，例如“研发投入补贴”“科研项目配套”`,
  ),
  // --- ZC03: review ------------------------------------------------------------------------------------------------
  ZC0301: warning(
    text`事项${'item'}的条件不可能符合：${'why'}`,
    text`核对这几处条件，改正其中写错的一处；不再执行的事项请删去`,
  ),
  ZC0302: warning(text`这一句用不上：${'why'}`, text`改正这一句的条件，调整各句的先后，或删去这一句`),
  ZC0303: warning(
    text`“${'part'}”在这里不可能成立，写了不起作用`,
    text`核对它与事项的其他条件是否矛盾；确实用不上的，删去`,
  ),
  ZC0304: warning(
    text`这一句与前面的“${'other'}”可以同时适用，金额却不同`,
    text`现在取前一句。在这一句写明不含前一句的情形；按金额择高的，写“标准（就高）”；按数值分档的，写“标准（分档）”；两句都给的，另立一个事项`,
  ),
  ZC0305: warning(
    text`标准各句没有写到这样的情形：${'facts'}`,
    text`补写一句；这种情形本来不给予的，在“条件”或“对象”里写明`,
  ),
  ZC0306: warning(text`“${'cap'}”用不上：${'why'}`, text`核对封顶和标准的金额；确实用不上的，删去`),
  ZC0307: warning(text`就高的这一句从不取用：${'why'}`, text`核对比例和金额；确实用不上的，删去这一句`),
  ZC0308: warning(text`没有规则用到${'what'}`, text`删去声明，或补上用到它的规则`),
  ZC0309: warning(text`事项${'item'}没有用到定义「${'name'}」`, text`删去，或在条件、标准中写上`),
  ZC0310: warning(
    text`没有事项引用口径${'reading'}`,
    text`在依据它的事项中写“口径：${'reading'}”；已经不用的，删去`,
  ),
  ZC0311: warning(
    text`「${'fact'}」没有写佐证`,
    text`在下一行写“佐证：…”，写明凭什么材料认定；申报指南的申报材料据此列出`,
  ),
  ZC0312: warning(
    text`事项${'item'}没有写频次，也不计此前已享受的，同一笔可以反复享受`,
    text`补上“频次：一次性”或“频次：每年”；可以多次享受的，写明“累计最高不超过…”`,
  ),
  ZC0313: warning(
    text`事项${'item'}${'problem'}`,
    text`上限以内给多少由主管部门核定：标准写“不超过”，说明和口径不写“应得”“足额”。正文确为足额给付的，标准里不写“不超过”`,
  ),
  ZC0314: warning(
    text`「${'first'}」与「${'second'}」可以就同一${'basis'}各给一次`,
    text`只给一次的，两个事项的频次写“与事项…合并计算”，或在条件里互相排除；可以都给的，写一条“适用：同时享受”的口径，由两个事项引用`,
  ),
  ZC0316: warning(
    text`事项${'item'}写在${'article'}下，依据却是${'source'}`,
    text`核对依据；条文确在别处的，写一行“审查意见 ZC0316：理由”`,
  ),
  ZC0315: warning(text`这里已没有${'code'}需要说明`, text`删去这一行审查意见`),
} as const;

/** A code of the catalogue. */
export type Code = keyof typeof messages;

/** Codes of what a review finds. */
export const reviewCodes: readonly string[] = Object.keys(messages).filter((code) => code.startsWith('ZC03'));

/** 诊断的分类, by the first four characters of their codes. */
export const messageGroups = { ZC01: '写法', ZC02: '含义', ZC03: '审查' } as const;
