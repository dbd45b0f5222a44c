/**
 * A policy whose names invite misreading: they hold keywords (减免税额, 各项税收, 或有负债), begin with them (前期投入, 为民服务),
 * or are joins of others (非达标, 达标).
 */
export const vocabulary = `政策《测试政策》
文号：测发〔2024〕1号
发布机关：测试区人民政府
发布日期：2024年1月1日
施行日期：2024年1月1日
取整：金额保留到分，尾数舍去

主体 企业
  区内注册（registered）：是否
    佐证：营业执照
  达标（reached）：是否
    佐证：证明
  非达标（missed）：是否
    佐证：证明
  按期完工（in_time）：是否
    佐证：证明
  为民服务（serves）：是否
    佐证：证明
  产值（output_yuan）：金额
    佐证：报表
  上年产值（output_before_yuan）：金额
    佐证：报表
  或有负债（contingent_yuan）：金额
    佐证：报表
  减免税额（relief_yuan）：金额
    佐证：报表
  各项税收（taxes_yuan）：金额
    佐证：报表
  前期投入（early_yuan）：金额
    佐证：报表
  员工人数（staff）：整数（人）
    佐证：名册
  序次（rank）：整数
    佐证：名册
  企业类型（kind）：成长型企业（growth）、长型企业（long）、龙头型企业（leading）
    佐证：认定文件
  企业级别（level）：国家级（national）、市级（municipal）、区级（district）
    佐证：认定文件
  认定日期（recognized_on）：日期
    佐证：认定文件
  设立日期（founded_on）：日期
    佐证：营业执照
  所在园区（park）：文字
    佐证：协议

主体 项目（projects），属于企业，可有多个，以项目编号（project_id）区分
  项目类别（type）：技改（upgrade）、扩能（expansion）、技改扩能（both）
    佐证：备案证
  投资额（investment_yuan）：金额
    佐证：审计报告
  设备投资额（equipment_yuan）：金额
    佐证：审计报告
  建成（built）：是否
    佐证：验收报告
  开工日期（started_on）：日期
    佐证：备案证
  投产日期（running_on）：日期
    佐证：验收报告
  型号（model）：文字
    佐证：清单
`;

/** Names of facts by what they are. */
export interface Names {
  readonly subject: '企业' | '项目';
  readonly yes: readonly string[];
  readonly money: readonly string[];
  readonly counts: readonly string[];
  readonly dates: readonly string[];
  readonly texts: readonly string[];
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

export const ofEnterprise: Names = {
  subject: '企业',
  yes: ['区内注册', '达标', '非达标', '按期完工', '为民服务'],
  money: ['产值', '上年产值', '或有负债', '减免税额', '各项税收', '前期投入'],
  counts: ['员工人数'],
  dates: ['认定日期', '设立日期'],
  texts: ['所在园区'],
  lists: {
    企业类型: ['成长型企业', '长型企业', '龙头型企业'],
    企业级别: ['国家级', '市级', '区级'],
  },
};

export const ofProject: Names = {
  subject: '项目',
  yes: ['建成'],
  money: ['投资额', '设备投资额'],
  counts: [],
  dates: ['开工日期', '投产日期'],
  texts: ['型号'],
  lists: { 项目类别: ['技改', '扩能', '技改扩能'] },
};
