/**
 * 《支持制造业高质量发展若干政策措施》（渝北府发〔2021〕13号）
 *
 * Compiled from the rule files by hengce; do not edit. Change the rules and build again.
 * Rules: sha256 22a5a0ab049f998332bdc9c2e66a0f3a9c007f385177b77dc8c51dba23e21f86
 */
import type { About, Clause, Column, CommonFastFacts, ContractDossier, ContractFacts, Evaluation, Exact, FastPolicy, IsoDate, Known, MeasureAbout, Synopsis, Policy, Preparation, Rows, Texts, TraceStep } from 'hengce/runtime';
import { CODE, EMPTY, NO, YES, and, awardedInEachOfLast, choiceFigure, compare, compareDates, countedItems, dateFigure, defineFast, definePolicy, exact, fastRules, flagFigure, hadAward, hadAwardInEach, is, isEmpty, item, moneyFigure, multiply, not, numberFigure, or, paidBefore, readDate, readDecimal, readFen, readFlag, readInteger, readList, readMember, readText, received, safe, subtract, textFigure, yearOf, yearOfDay, yuan } from 'hengce/runtime';

/** 事项编号. */
export type ItemId =
  | '1.1'
  | '2.1'
  | '2.2'
  | '2.3'
  | '2.4'
  | '2.5'
  | '2.6'
  | '3.1'
  | '4.1'
  | '4.2'
  | '4.3'
  | '5.1'
  | '6.1'
  | '7.1'
  | '8.1'
  | '8.2'
  | '9.1'
  | '9.2'
  | '10.1'
  | '10.2'
  | '10.3'
  | '10.4'
  | '10.5'
  | '10.6'
  | '10.7'
  | '10.8'
  | '11.1'
  | '12.1'
  | '13.1'
  | '14.1'
  | '14.2'
  | '14.3'
  | '14.4'
  | '14.5'
  | '15.1'
  | '15.2'
  | '16.1';

/** 项目. */
export interface ProjectsEntry {
  /** 项目编号. */
  readonly project_id: string;
  /** 项目类别. */
  readonly project_type?: 'general_upgrade' | 'digital_equipment' | 'digital_workshop' | 'smart_factory' | 'new_app_scenario' | 'cloud_demo' | 'industrial_internet_demo' | 'smart_mfg_new_mode';
  /** 投资额. */
  readonly investment_yuan?: string | number;
  /** 确认为示范项目. */
  readonly demo_confirmed?: boolean;
  /** 获市级认定. */
  readonly municipal_recognized?: boolean;
  /** 认定日期. */
  readonly recognition_date?: string;
}

/** 系统集成合同. */
export interface IntegrationContractsEntry {
  /** 合同编号. */
  readonly contract_no: string;
  /** 委托方. */
  readonly client?: string;
  /** 合同结算金额. */
  readonly settled_amount_yuan?: string | number;
  /** 结算日期. */
  readonly settlement_date?: string;
}

/** 投保装备. */
export interface InsuredEquipmentEntry {
  /** 装备编号. */
  readonly equipment_id: string;
  /** 型号. */
  readonly model?: string;
  /** 首批次. */
  readonly first_batch?: boolean;
  /** 列入2019年版目录. */
  readonly catalogue_2019_listed?: boolean;
  /** 投保险种. */
  readonly insurance_type?: 'comprehensive' | 'other';
  /** 实缴保费. */
  readonly premium_paid_yuan?: string | number;
  /** 投保日期. */
  readonly insured_date?: string;
}

/** 首购装备. */
export interface EquipmentPurchasesEntry {
  /** 采购编号. */
  readonly purchase_id: string;
  /** 产品. */
  readonly product?: string;
  /** 区内生产. */
  readonly made_in_district?: boolean;
  /** 列入的目录. */
  readonly catalogue?: 'national' | 'chongqing' | 'none';
  /** 首批采购. */
  readonly first_batch?: boolean;
  /** 实际支付金额. */
  readonly paid_amount_yuan?: string | number;
  /** 采购日期. */
  readonly purchase_date?: string;
}

/** 科研项目. */
export interface ResearchProjectsEntry {
  /** 科研项目编号. */
  readonly project_no: string;
  /** 科研项目级别. */
  readonly level?: 'national' | 'municipal_key_special' | 'municipal_other';
  /** 承担角色. */
  readonly role?: 'lead' | 'participant';
  /** 当年下拨经费. */
  readonly funds_this_year_yuan?: string | number;
}

/** 创新平台. */
export interface PlatformsEntry {
  /** 平台编号. */
  readonly platform_id: string;
  /** 平台类型. */
  readonly platform_type?: 'industry_research_institute' | 'key_laboratory' | 'manufacturing_innovation_center' | 'technology_innovation_center' | 'new_rd_institution' | 'joint_rd_base';
  /** 平台级别. */
  readonly level?: 'national' | 'municipal';
  /** 上级奖补到位资金. */
  readonly upper_funds_received_yuan?: string | number;
}

/** 工作站. */
export interface StationsEntry {
  /** 工作站编号. */
  readonly station_id: string;
  /** 工作站类型. */
  readonly station_type?: 'academician' | 'expert' | 'haizhi' | 'postdoc_national';
  /** 认定日期. */
  readonly recognition_date?: string;
  /** 正常运行. */
  readonly operating_normally?: boolean;
}

/** 企业申报材料：未提供的事实视为不明，不视为否或零。金额为以元为单位的十进制字符串。 */
export interface Dossier extends ContractDossier<ItemId> {
  /** 区内注册. */
  readonly registered_in_district?: boolean;
  /** 企业规模. */
  readonly enterprise_size?: 'large' | 'medium' | 'small' | 'micro';
  /** 链主龙头类型. */
  readonly chain_role?: 'chain_leader' | 'leading' | 'champion' | 'none';
  /** 专项政策经区政府审定. */
  readonly special_policy_approved?: boolean;
  /** 入选智能制造示范企业. */
  readonly demo_selected?: boolean;
  /** 遴选日期. */
  readonly demo_selection_date?: string;
  /** 入选序次. */
  readonly demo_selected_rank?: number;
  /** 提交典型案例. */
  readonly demo_case_submitted?: boolean;
  /** 上规类别. */
  readonly scale_sector?: 'industrial' | 'software_info_service' | 'none';
  /** 首次上规. */
  readonly first_time_above_scale?: boolean;
  /** 统计部门认定上规. */
  readonly above_scale_confirmed_by_stats?: boolean;
  /** 上规日期. */
  readonly above_scale_date?: string;
  /** 软信企业类型. */
  readonly software_tier?: 'leading' | 'growth' | 'innovative' | 'none';
  /** 软信企业认定级别. */
  readonly software_tier_level?: 'municipal' | 'district';
  /** 软信企业认定日期. */
  readonly software_tier_date?: string;
  /** 通过联网直报平台报统. */
  readonly reports_via_stats_platform?: boolean;
  /** 当年研发投入区内报核总额. */
  readonly rd_current_year_yuan?: string | number;
  /** 上年研发投入区内报核总额. */
  readonly rd_previous_year_yuan?: string | number;
  /** 前年研发投入区内报核总额. */
  readonly rd_year_before_previous_yuan?: string | number;
  /** 用电到户单价. */
  readonly electricity_price_yuan_per_kwh?: string | number;
  /** 获评绿色工厂. */
  readonly green_factory?: boolean;
  /** 绿色工厂认定日期. */
  readonly green_factory_date?: string;
  /** 节水型企业级别. */
  readonly water_saving_level?: 'national' | 'municipal' | 'district' | 'none';
  /** 节水型企业认定日期. */
  readonly water_saving_date?: string;
  /** 重点电子企业. */
  readonly key_electronics_enterprise?: boolean;
  /** 入驻园区. */
  readonly park_name?: string;
  /** 英才层次. */
  readonly talent_level?: 'top' | 'leading' | 'special' | 'excellent' | 'youth' | 'none';
  /** 项目. */
  readonly projects?: readonly ProjectsEntry[];
  /** 系统集成合同. */
  readonly integration_contracts?: readonly IntegrationContractsEntry[];
  /** 投保装备. */
  readonly insured_equipment?: readonly InsuredEquipmentEntry[];
  /** 首购装备. */
  readonly equipment_purchases?: readonly EquipmentPurchasesEntry[];
  /** 科研项目. */
  readonly research_projects?: readonly ResearchProjectsEntry[];
  /** 创新平台. */
  readonly platforms?: readonly PlatformsEntry[];
  /** 工作站. */
  readonly stations?: readonly StationsEntry[];
}

/** 项目：一条已核对的记录。 */
interface ProjectsElement {
  /** 项目编号. */
  readonly project_id: string;
  readonly project_type: Known<'general_upgrade' | 'digital_equipment' | 'digital_workshop' | 'smart_factory' | 'new_app_scenario' | 'cloud_demo' | 'industrial_internet_demo' | 'smart_mfg_new_mode'>;
  readonly investment_yuan: Known<Exact>;
  readonly demo_confirmed: Known<boolean>;
  readonly municipal_recognized: Known<boolean>;
  readonly recognition_date: Known<IsoDate>;
}

/** 系统集成合同：一条已核对的记录。 */
interface IntegrationContractsElement {
  /** 合同编号. */
  readonly contract_no: string;
  readonly client: Known<string>;
  readonly settled_amount_yuan: Known<Exact>;
  readonly settlement_date: Known<IsoDate>;
}

/** 投保装备：一条已核对的记录。 */
interface InsuredEquipmentElement {
  /** 装备编号. */
  readonly equipment_id: string;
  readonly model: Known<string>;
  readonly first_batch: Known<boolean>;
  readonly catalogue_2019_listed: Known<boolean>;
  readonly insurance_type: Known<'comprehensive' | 'other'>;
  readonly premium_paid_yuan: Known<Exact>;
  readonly insured_date: Known<IsoDate>;
}

/** 首购装备：一条已核对的记录。 */
interface EquipmentPurchasesElement {
  /** 采购编号. */
  readonly purchase_id: string;
  readonly product: Known<string>;
  readonly made_in_district: Known<boolean>;
  readonly catalogue: Known<'national' | 'chongqing' | 'none'>;
  readonly first_batch: Known<boolean>;
  readonly paid_amount_yuan: Known<Exact>;
  readonly purchase_date: Known<IsoDate>;
}

/** 科研项目：一条已核对的记录。 */
interface ResearchProjectsElement {
  /** 科研项目编号. */
  readonly project_no: string;
  readonly level: Known<'national' | 'municipal_key_special' | 'municipal_other'>;
  readonly role: Known<'lead' | 'participant'>;
  readonly funds_this_year_yuan: Known<Exact>;
}

/** 创新平台：一条已核对的记录。 */
interface PlatformsElement {
  /** 平台编号. */
  readonly platform_id: string;
  readonly platform_type: Known<'industry_research_institute' | 'key_laboratory' | 'manufacturing_innovation_center' | 'technology_innovation_center' | 'new_rd_institution' | 'joint_rd_base'>;
  readonly level: Known<'national' | 'municipal'>;
  readonly upper_funds_received_yuan: Known<Exact>;
}

/** 工作站：一条已核对的记录。 */
interface StationsElement {
  /** 工作站编号. */
  readonly station_id: string;
  readonly station_type: Known<'academician' | 'expert' | 'haizhi' | 'postdoc_national'>;
  readonly recognition_date: Known<IsoDate>;
  readonly operating_normally: Known<boolean>;
}

/** 企业：已核对的事实。 */
interface Facts extends ContractFacts {
  readonly registered_in_district: Known<boolean>;
  readonly enterprise_size: Known<'large' | 'medium' | 'small' | 'micro'>;
  readonly chain_role: Known<'chain_leader' | 'leading' | 'champion' | 'none'>;
  readonly special_policy_approved: Known<boolean>;
  readonly demo_selected: Known<boolean>;
  readonly demo_selection_date: Known<IsoDate>;
  readonly demo_selected_rank: Known<Exact>;
  readonly demo_case_submitted: Known<boolean>;
  readonly scale_sector: Known<'industrial' | 'software_info_service' | 'none'>;
  readonly first_time_above_scale: Known<boolean>;
  readonly above_scale_confirmed_by_stats: Known<boolean>;
  readonly above_scale_date: Known<IsoDate>;
  readonly software_tier: Known<'leading' | 'growth' | 'innovative' | 'none'>;
  readonly software_tier_level: Known<'municipal' | 'district'>;
  readonly software_tier_date: Known<IsoDate>;
  readonly reports_via_stats_platform: Known<boolean>;
  readonly rd_current_year_yuan: Known<Exact>;
  readonly rd_previous_year_yuan: Known<Exact>;
  readonly rd_year_before_previous_yuan: Known<Exact>;
  readonly electricity_price_yuan_per_kwh: Known<Exact>;
  readonly green_factory: Known<boolean>;
  readonly green_factory_date: Known<IsoDate>;
  readonly water_saving_level: Known<'national' | 'municipal' | 'district' | 'none'>;
  readonly water_saving_date: Known<IsoDate>;
  readonly key_electronics_enterprise: Known<boolean>;
  readonly park_name: Known<string>;
  readonly talent_level: Known<'top' | 'leading' | 'special' | 'excellent' | 'youth' | 'none'>;
  readonly projects: Known<readonly ProjectsElement[]>;
  readonly integration_contracts: Known<readonly IntegrationContractsElement[]>;
  readonly insured_equipment: Known<readonly InsuredEquipmentElement[]>;
  readonly equipment_purchases: Known<readonly EquipmentPurchasesElement[]>;
  readonly research_projects: Known<readonly ResearchProjectsElement[]>;
  readonly platforms: Known<readonly PlatformsElement[]>;
  readonly stations: Known<readonly StationsElement[]>;
}

/** 0 */
const exact_0 = /* @__PURE__ */ exact('0');
/** 5% */
const exact_0_05 = /* @__PURE__ */ exact('0.05');
/** 10% */
const exact_0_1 = /* @__PURE__ */ exact('0.1');
/** 15% */
const exact_0_15 = /* @__PURE__ */ exact('0.15');
/** 20% */
const exact_0_2 = /* @__PURE__ */ exact('0.2');
/** 30% */
const exact_0_3 = /* @__PURE__ */ exact('0.3');
/** 50% */
const exact_0_5 = /* @__PURE__ */ exact('0.5');
/** 1元/度 */
const exact_1 = /* @__PURE__ */ exact('1');
/** 0元 */
const yuan_0 = /* @__PURE__ */ yuan('0');
/** 10万元 */
const yuan_100000 = /* @__PURE__ */ yuan('100000');
/** 100万元 */
const yuan_1000000 = /* @__PURE__ */ yuan('1000000');
/** 1000万元 */
const yuan_10000000 = /* @__PURE__ */ yuan('10000000');
/** 15万元 */
const yuan_150000 = /* @__PURE__ */ yuan('150000');
/** 150万元 */
const yuan_1500000 = /* @__PURE__ */ yuan('1500000');
/** 1500万元 */
const yuan_15000000 = /* @__PURE__ */ yuan('15000000');
/** 20万元 */
const yuan_200000 = /* @__PURE__ */ yuan('200000');
/** 200万元 */
const yuan_2000000 = /* @__PURE__ */ yuan('2000000');
/** 2000万元 */
const yuan_20000000 = /* @__PURE__ */ yuan('20000000');
/** 25万元 */
const yuan_250000 = /* @__PURE__ */ yuan('250000');
/** 30万元 */
const yuan_300000 = /* @__PURE__ */ yuan('300000');
/** 300万元 */
const yuan_3000000 = /* @__PURE__ */ yuan('3000000');
/** 5万元 */
const yuan_50000 = /* @__PURE__ */ yuan('50000');
/** 50万元 */
const yuan_500000 = /* @__PURE__ */ yuan('500000');
/** 5000万元 */
const yuan_50000000 = /* @__PURE__ */ yuan('50000000');
/** 600万元 */
const yuan_6000000 = /* @__PURE__ */ yuan('6000000');
const item_numbers = { '1.1': 1, '2.1': 2, '2.2': 3, '2.3': 4, '2.4': 5, '2.5': 6, '2.6': 7, '3.1': 8, '4.1': 9, '4.2': 10, '4.3': 11, '5.1': 12, '6.1': 13, '7.1': 14, '8.1': 15, '8.2': 16, '9.1': 17, '9.2': 18, '10.1': 19, '10.2': 20, '10.3': 21, '10.4': 22, '10.5': 23, '10.6': 24, '10.7': 25, '10.8': 26, '11.1': 27, '12.1': 28, '13.1': 29, '14.1': 30, '14.2': 31, '14.3': 32, '14.4': 33, '14.5': 34, '15.1': 35, '15.2': 36, '16.1': 37 };
const chain_role_members = { chain_leader: 1, leading: 2, champion: 3, none: 4 };
const chain_role_words = { chain_leader: '链主企业', leading: '龙头企业', champion: '领军企业', none: '非链主龙头' };
const enterprise_size_members = { large: 1, medium: 2, small: 3, micro: 4 };
const enterprise_size_words = { large: '大型', medium: '中型', small: '小型', micro: '微型' };
const equipment_purchases_catalogue_members = { national: 1, chongqing: 2, none: 3 };
const equipment_purchases_catalogue_words = { national: '国家目录', chongqing: '重庆市目录', none: '未列入' };
const insured_equipment_insurance_type_members = { comprehensive: 1, other: 2 };
const insured_equipment_insurance_type_words = { comprehensive: '综合险', other: '其他险种' };
const items_10_1 = /* @__PURE__ */ countedItems(item_numbers['10.1']);
const items_10_2 = /* @__PURE__ */ countedItems(item_numbers['10.2']);
const items_10_3 = /* @__PURE__ */ countedItems(item_numbers['10.3']);
const items_10_4 = /* @__PURE__ */ countedItems(item_numbers['10.4']);
const items_10_5 = /* @__PURE__ */ countedItems(item_numbers['10.5']);
const items_10_6 = /* @__PURE__ */ countedItems(item_numbers['10.6']);
const items_10_7 = /* @__PURE__ */ countedItems(item_numbers['10.7']);
const items_10_8 = /* @__PURE__ */ countedItems(item_numbers['10.8']);
const items_14_4 = /* @__PURE__ */ countedItems(item_numbers['14.4']);
const items_14_5 = /* @__PURE__ */ countedItems(item_numbers['14.5']);
const items_1_1 = /* @__PURE__ */ countedItems(item_numbers['1.1']);
const items_2_1_2_2_2_3_2_4_4_2_5_1 = /* @__PURE__ */ countedItems(item_numbers['2.1'], item_numbers['2.2'], item_numbers['2.3'], item_numbers['2.4'], item_numbers['4.2'], item_numbers['5.1']);
const items_2_5 = /* @__PURE__ */ countedItems(item_numbers['2.5']);
const items_2_6 = /* @__PURE__ */ countedItems(item_numbers['2.6']);
const items_3_1 = /* @__PURE__ */ countedItems(item_numbers['3.1']);
const items_4_1 = /* @__PURE__ */ countedItems(item_numbers['4.1']);
const items_4_3 = /* @__PURE__ */ countedItems(item_numbers['4.3']);
const items_6_1 = /* @__PURE__ */ countedItems(item_numbers['6.1']);
const items_8_1 = /* @__PURE__ */ countedItems(item_numbers['8.1']);
const items_9_1 = /* @__PURE__ */ countedItems(item_numbers['9.1']);
const items_9_2 = /* @__PURE__ */ countedItems(item_numbers['9.2']);
const platforms_level_members = { national: 1, municipal: 2 };
const platforms_level_words = { national: '国家级', municipal: '市级' };
const platforms_platform_type_members = { industry_research_institute: 1, key_laboratory: 2, manufacturing_innovation_center: 3, technology_innovation_center: 4, new_rd_institution: 5, joint_rd_base: 6 };
const platforms_platform_type_words = { industry_research_institute: '产业研究院', key_laboratory: '重点实验室', manufacturing_innovation_center: '制造业创新中心', technology_innovation_center: '技术创新中心', new_rd_institution: '新型研发机构', joint_rd_base: '联合研发基地' };
const projects_project_type_members = { general_upgrade: 1, digital_equipment: 2, digital_workshop: 3, smart_factory: 4, new_app_scenario: 5, cloud_demo: 6, industrial_internet_demo: 7, smart_mfg_new_mode: 8 };
const projects_project_type_words = { general_upgrade: '一般技改扩能', digital_equipment: '数字化装备普及', digital_workshop: '数字化车间建设', smart_factory: '智能工厂建设', new_app_scenario: '新应用场景', cloud_demo: '企业上云示范', industrial_internet_demo: '工业互联网创新示范应用', smart_mfg_new_mode: '智能制造新模式应用' };
const research_projects_level_members = { national: 1, municipal_key_special: 2, municipal_other: 3 };
const research_projects_level_words = { national: '国家级科研项目', municipal_key_special: '市级重点专项以上科研项目', municipal_other: '市级其他科研项目' };
const research_projects_role_members = { lead: 1, participant: 2 };
const research_projects_role_words = { lead: '第一承担单位', participant: '参与单位' };
const scale_sector_members = { industrial: 1, software_info_service: 2, none: 3 };
const scale_sector_words = { industrial: '工业', software_info_service: '软件和信息服务业', none: '未上规' };
const software_tier_level_members = { municipal: 1, district: 2 };
const software_tier_level_words = { municipal: '市级', district: '区级' };
const software_tier_members = { leading: 1, growth: 2, innovative: 3, none: 4 };
const software_tier_words = { leading: '龙头型企业', growth: '成长型企业', innovative: '创新型企业', none: '未认定' };
const stations_station_type_members = { academician: 1, expert: 2, haizhi: 3, postdoc_national: 4 };
const stations_station_type_words = { academician: '重庆市院士工作站', expert: '渝北区专家工作站', haizhi: '重庆市海智工作站', postdoc_national: '国家级博士后科研工作站' };
const talent_level_members = { top: 1, leading: 2, special: 3, excellent: 4, youth: 5, none: 6 };
const talent_level_words = { top: '顶尖人才', leading: '领军人才', special: '特优人才', excellent: '优秀人才', youth: '青年人才', none: '未评定' };
const water_saving_level_members = { national: 1, municipal: 2, district: 3, none: 4 };
const water_saving_level_words = { national: '国家级', municipal: '市级', district: '区级', none: '未认定' };

const implied_1: Clause<Facts, Facts> = {
  words: '申报日期不早于施行日期',
  test: (f) => compareDates(f.application_date, '>=', '2021-10-14'),
  figures: (f) => [dateFigure('申报日期', f.application_date)],
  reading: 'A01',
};

const implied_2: Clause<Facts, Facts> = {
  words: '区内注册',
  test: (f) => f.registered_in_district,
  figures: (f) => [flagFigure('区内注册', f.registered_in_district)],
  reading: 'A09',
};

const at = (column: Column, row: number): number => column[row] ?? NaN;

/** 项目，快速核算所用的事实. */
const read_projects = (rows: Rows, texts: Texts) => ({
  project_id: readText(rows, 'project_id', texts),
  project_type: readMember(rows, 'project_type', projects_project_type_members),
  investment_yuan: readFen(rows, 'investment_yuan'),
  municipal_recognized: readFlag(rows, 'municipal_recognized'),
  recognition_date: readDate(rows, 'recognition_date'),
  demo_confirmed: readFlag(rows, 'demo_confirmed'),
});
type Fast_projects = ReturnType<typeof read_projects>;

/** 系统集成合同，快速核算所用的事实. */
const read_integration_contracts = (rows: Rows, texts: Texts) => ({
  contract_no: readText(rows, 'contract_no', texts),
  settled_amount_yuan: readFen(rows, 'settled_amount_yuan'),
});
type Fast_integration_contracts = ReturnType<typeof read_integration_contracts>;

/** 投保装备，快速核算所用的事实. */
const read_insured_equipment = (rows: Rows, texts: Texts) => ({
  equipment_id: readText(rows, 'equipment_id', texts),
  catalogue_2019_listed: readFlag(rows, 'catalogue_2019_listed'),
  insurance_type: readMember(rows, 'insurance_type', insured_equipment_insurance_type_members),
});
type Fast_insured_equipment = ReturnType<typeof read_insured_equipment>;

/** 首购装备，快速核算所用的事实. */
const read_equipment_purchases = (rows: Rows, texts: Texts) => ({
  purchase_id: readText(rows, 'purchase_id', texts),
  made_in_district: readFlag(rows, 'made_in_district'),
  catalogue: readMember(rows, 'catalogue', equipment_purchases_catalogue_members),
  first_batch: readFlag(rows, 'first_batch'),
});
type Fast_equipment_purchases = ReturnType<typeof read_equipment_purchases>;

/** 科研项目，快速核算所用的事实. */
const read_research_projects = (rows: Rows, texts: Texts) => ({
  project_no: readText(rows, 'project_no', texts),
  level: readMember(rows, 'level', research_projects_level_members),
  role: readMember(rows, 'role', research_projects_role_members),
  funds_this_year_yuan: readFen(rows, 'funds_this_year_yuan'),
});
type Fast_research_projects = ReturnType<typeof read_research_projects>;

/** 创新平台，快速核算所用的事实. */
const read_platforms = (rows: Rows, texts: Texts) => ({
  platform_id: readText(rows, 'platform_id', texts),
  platform_type: readMember(rows, 'platform_type', platforms_platform_type_members),
  level: readMember(rows, 'level', platforms_level_members),
  upper_funds_received_yuan: readFen(rows, 'upper_funds_received_yuan'),
});
type Fast_platforms = ReturnType<typeof read_platforms>;

/** 工作站，快速核算所用的事实. */
const read_stations = (rows: Rows, texts: Texts) => ({
  station_id: readText(rows, 'station_id', texts),
  station_type: readMember(rows, 'station_type', stations_station_type_members),
  recognition_date: readDate(rows, 'recognition_date'),
  operating_normally: readFlag(rows, 'operating_normally'),
});
type Fast_stations = ReturnType<typeof read_stations>;

/** 企业，快速核算所用的事实. */
const readFacts = (rows: Rows, texts: Texts, common: CommonFastFacts) => ({
  application_date: common.application_date,
  support_year: common.support_year,
  prior_awards: common.prior_awards,
  other_district_awards: common.other_district_awards,
  superseded_items: common.superseded_items,
  special: common.special,
  registered_in_district: readFlag(rows, 'registered_in_district'),
  chain_role: readMember(rows, 'chain_role', chain_role_members),
  special_policy_approved: readFlag(rows, 'special_policy_approved'),
  demo_selected: readFlag(rows, 'demo_selected'),
  demo_case_submitted: readFlag(rows, 'demo_case_submitted'),
  demo_selection_date: readDate(rows, 'demo_selection_date'),
  demo_selected_rank: readInteger(rows, 'demo_selected_rank'),
  above_scale_confirmed_by_stats: readFlag(rows, 'above_scale_confirmed_by_stats'),
  first_time_above_scale: readFlag(rows, 'first_time_above_scale'),
  scale_sector: readMember(rows, 'scale_sector', scale_sector_members),
  above_scale_date: readDate(rows, 'above_scale_date'),
  software_tier_level: readMember(rows, 'software_tier_level', software_tier_level_members),
  software_tier_date: readDate(rows, 'software_tier_date'),
  software_tier: readMember(rows, 'software_tier', software_tier_members),
  enterprise_size: readMember(rows, 'enterprise_size', enterprise_size_members),
  reports_via_stats_platform: readFlag(rows, 'reports_via_stats_platform'),
  rd_current_year_yuan: readFen(rows, 'rd_current_year_yuan'),
  rd_previous_year_yuan: readFen(rows, 'rd_previous_year_yuan'),
  rd_year_before_previous_yuan: readFen(rows, 'rd_year_before_previous_yuan'),
  electricity_price_yuan_per_kwh: readDecimal(rows, 'electricity_price_yuan_per_kwh'),
  green_factory: readFlag(rows, 'green_factory'),
  green_factory_date: readDate(rows, 'green_factory_date'),
  water_saving_level: readMember(rows, 'water_saving_level', water_saving_level_members),
  water_saving_date: readDate(rows, 'water_saving_date'),
  key_electronics_enterprise: readFlag(rows, 'key_electronics_enterprise'),
  park_name: readText(rows, 'park_name', texts),
  talent_level: readMember(rows, 'talent_level', talent_level_members),
  projects: readList(rows, 'projects', (elements) => read_projects(elements, texts), ({ project_type }) => ({ project_type })),
  integration_contracts: readList(rows, 'integration_contracts', (elements) => read_integration_contracts(elements, texts), () => ({})),
  insured_equipment: readList(rows, 'insured_equipment', (elements) => read_insured_equipment(elements, texts), ({ insurance_type }) => ({ insurance_type })),
  equipment_purchases: readList(rows, 'equipment_purchases', (elements) => read_equipment_purchases(elements, texts), ({ catalogue }) => ({ catalogue })),
  research_projects: readList(rows, 'research_projects', (elements) => read_research_projects(elements, texts), ({ level }) => ({ level })),
  platforms: readList(rows, 'platforms', (elements) => read_platforms(elements, texts), ({ platform_type }) => ({ platform_type })),
  stations: readList(rows, 'stations', (elements) => read_stations(elements, texts), ({ station_type }) => ({ station_type })),
});
type FastFacts = ReturnType<typeof readFacts>;

// 第一条 培育制造业领军企业和产业链“链主”企业（责任单位：区经济信息委）

/**
 * 事项 1.1　专项政策奖励
 * 对象：企业
 * 条件：链主龙头类型为链主企业或龙头企业，且专项政策经区政府审定
 * 标准：按核定金额给予奖励
 * 封顶：单个企业累计最高不超过600万元
 * 核定：区政府审定
 */
const item_1_1 = /* @__PURE__ */ item<Facts, Facts, ItemId>({
  id: '1.1',
  kind: 'discretionary',
  conditions: [
    implied_1,
    implied_2,
    {
      words: '链主龙头类型为链主企业或龙头企业',
      test: (f) => is(f.chain_role, 'chain_leader', 'leading'),
      figures: (f) => [choiceFigure('链主龙头类型', f.chain_role, chain_role_words)],
      parts: (f) => [{ words: '链主龙头类型为链主企业', passes: is(f.chain_role, 'chain_leader') }, { words: '链主龙头类型为龙头企业', passes: is(f.chain_role, 'leading') }],
    },
    {
      words: '专项政策经区政府审定',
      test: (f) => f.special_policy_approved,
      figures: (f) => [flagFigure('专项政策经区政府审定', f.special_policy_approved)],
    },
  ],
  subjectConditions: [],
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '按核定金额给予奖励',
          value: () => yuan_6000000,
          figures: () => [],
        },
      },
    ],
  },
  caps: [
    { words: '单个企业累计最高不超过600万元', scope: 'enterprise', history: 'all', limit: () => yuan_6000000 },
  ],
  deductions: [],
});

/** 事项 1.1　专项政策奖励，快速核算. */
const fast_1_1 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  // 链主龙头类型为链主企业或龙头企业
  if (!(at(f.chain_role, i) === chain_role_members.chain_leader || at(f.chain_role, i) === chain_role_members.leading)) {
    if (at(f.chain_role, i) !== 0) return CODE.condition;
    open = true;
  }
  // 专项政策经区政府审定
  if (at(f.special_policy_approved, i) !== YES) {
    if (at(f.special_policy_approved, i) === NO) return CODE.condition;
    open = true;
  }
  // 按核定金额给予奖励
  let amount = 6000000_00;
  amount = Math.min(amount, 6000000_00 - paidBefore(f.prior_awards, i, items_1_1, null, null));
  if (open && amount > 0) return CODE.undetermined;
  return amount <= 0 ? CODE.zero_amount : amount;
};

/** 政策内容: 第一条. */
const measure_1: MeasureAbout = {
  "number": 1,
  "article": "第一条",
  "title": "培育制造业领军企业和产业链“链主”企业",
  "units": [
    "区经济信息委"
  ],
  "directions": [
    "创新研发、研发能力提升培训、人才引进和打造智能工厂",
    "发起建立产业链企业联盟，形成大企业产品需求清单"
  ],
  "items": [
    {
      "id": "1.1",
      "name": "专项政策奖励",
      "kind": "discretionary",
      "source": "第一条第三句",
      "subject": "企业",
      "subjectCode": null,
      "conditions": [
        "链主龙头类型为链主企业或龙头企业",
        "专项政策经区政府审定"
      ],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": null,
      "definitions": [],
      "standard": {
        "choose": "only",
        "branches": [
          {
            "when": null,
            "award": "按核定金额给予奖励"
          }
        ],
        "bonuses": []
      },
      "caps": [
        "单个企业累计最高不超过600万元"
      ],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": "区政府审定",
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [],
      "readings": [
        "A16",
        "B01"
      ],
      "facts": [
        "registered_in_district",
        "chain_role",
        "special_policy_approved"
      ]
    }
  ],
  "examples": [
    {
      "title": "链主企业专项政策",
      "given": [
        "链主龙头类型为链主企业，专项政策经区政府审定"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "chain_role": "chain_leader",
        "special_policy_approved": true
      },
      "expected": [
        {
          "item": "1.1",
          "status": "eligible",
          "amount_yuan": "6000000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "龙头企业前次已核定四百万元",
      "given": [
        "链主龙头类型为龙头企业，专项政策经区政府审定，支持年度为2023，申报日期为2023年6月30日，2022年度已享受专项政策奖励400万元"
      ],
      "dossier": {
        "application_date": "2023-06-30",
        "registered_in_district": true,
        "prior_awards": [
          {
            "item": "1.1",
            "amount_yuan": "4000000.00",
            "year": 2022
          }
        ],
        "chain_role": "leading",
        "special_policy_approved": true,
        "support_year": 2023
      },
      "expected": [
        {
          "item": "1.1",
          "status": "eligible",
          "amount_yuan": "2000000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "仅为领军企业",
      "given": [
        "链主龙头类型为领军企业，专项政策经区政府审定"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "chain_role": "champion",
        "special_policy_approved": true
      },
      "expected": [
        {
          "item": "1.1",
          "status": "not_eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    }
  ]
};

// 第二条 支持企业智能化改造（责任单位：区经济信息委、区财政局、各区属国有公司）

/**
 * 事项 2.1　一般技改扩能补助
 * 对象：项目类别为一般技改扩能的项目
 * 频次：每个项目一次，与事项2.2、2.3、2.4、4.2、5.1合并计算
 * 标准：按不超过投资额的15%给予补助
 * 封顶：单个项目最高不超过1000万元
 */
const item_2_1 = /* @__PURE__ */ item<Facts, ProjectsElement, ItemId>({
  id: '2.1',
  kind: 'ceiling',
  subject: {
    noun: '项目',
    code: 'projects',
    list: (f) => f.projects,
    id: (s) => s.project_id,
    where: [
      {
        words: '项目类别为一般技改扩能',
        test: (_f, s) => is(s.project_type, 'general_upgrade'),
        figures: (_f, s) => [choiceFigure('项目类别', s.project_type, projects_project_type_words)],
      },
    ],
  },
  conditions: [
    implied_1,
    implied_2,
  ],
  subjectConditions: [],
  frequency: {
    words: '每个项目一次，与事项2.2、2.3、2.4、4.2、5.1合并计算',
    rule: 'once',
    items: ['2.1', '2.2', '2.3', '2.4', '4.2', '5.1'],
  },
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '按不超过投资额的15%给予补助',
          value: (_f, s) => multiply(s.investment_yuan, exact_0_15),
          figures: (_f, s) => [moneyFigure('投资额', s.investment_yuan)],
        },
      },
    ],
  },
  caps: [
    { words: '单个项目最高不超过1000万元', scope: 'subject', history: 'none', limit: () => yuan_10000000 },
  ],
  deductions: [],
});

/** 事项 2.1　一般技改扩能补助，快速核算：一个项目. */
const subject_2_1 = (f: FastFacts, i: number, s: Fast_projects, k: number): number => {
  let open = false;
  // 项目类别为一般技改扩能
  if (at(s.project_type, k) !== projects_project_type_members.general_upgrade) {
    if (at(s.project_type, k) !== 0) return CODE.no_subject;
    open = true;
  }
  // 每个项目一次，与事项2.2、2.3、2.4、4.2、5.1合并计算
  if (hadAward(f.prior_awards, i, items_2_1_2_2_2_3_2_4_4_2_5_1, null, at(s.project_id, k)) !== NO) {
    if (hadAward(f.prior_awards, i, items_2_1_2_2_2_3_2_4_4_2_5_1, null, at(s.project_id, k)) === YES) return CODE.frequency;
    open = true;
  }
  // 按不超过投资额的15%给予补助
  let amount = at(s.investment_yuan, k) >= 66666666_67 ? 10000000_00 : Math.floor(at(s.investment_yuan, k) * 3 / 20);
  if (open && amount > 0) return CODE.undetermined;
  return amount <= 0 ? CODE.zero_amount : amount;
};

/** 事项 2.1　一般技改扩能补助，快速核算. */
const fast_2_1 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  if ((at(f.projects.kinds.project_type, i) & (1 | 1 << projects_project_type_members.general_upgrade)) === 0) return CODE.no_subject;
  const { first, end, each } = f.projects;
  const from = at(first, i);
  const to = at(end, i);
  if (Number.isNaN(from)) return NaN;
  let amount = 0;
  let reached: number = CODE.no_subject;
  for (let k = from; k < to; k += 1) {
    const one = subject_2_1(f, i, each, k);
    if (one > 0) amount += one;
    else if (one < reached) reached = one;
    else if (Number.isNaN(one)) return NaN;
  }
  if (reached === CODE.undetermined) return reached;
  if (amount === 0) return reached;
  if (open) return CODE.undetermined;
  return safe(amount);
};

/**
 * 事项 2.2　数字化装备普及补助
 * 对象：项目类别为数字化装备普及的项目
 * 频次：每个项目一次，与事项2.1、2.3、2.4、4.2、5.1合并计算
 * 标准：按不超过投资额的30%给予补助
 * 封顶：单个项目最高不超过1500万元
 */
const item_2_2 = /* @__PURE__ */ item<Facts, ProjectsElement, ItemId>({
  id: '2.2',
  kind: 'ceiling',
  subject: {
    noun: '项目',
    code: 'projects',
    list: (f) => f.projects,
    id: (s) => s.project_id,
    where: [
      {
        words: '项目类别为数字化装备普及',
        test: (_f, s) => is(s.project_type, 'digital_equipment'),
        figures: (_f, s) => [choiceFigure('项目类别', s.project_type, projects_project_type_words)],
      },
    ],
  },
  conditions: [
    implied_1,
    implied_2,
  ],
  subjectConditions: [],
  frequency: {
    words: '每个项目一次，与事项2.1、2.3、2.4、4.2、5.1合并计算',
    rule: 'once',
    items: ['2.1', '2.2', '2.3', '2.4', '4.2', '5.1'],
  },
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '按不超过投资额的30%给予补助',
          value: (_f, s) => multiply(s.investment_yuan, exact_0_3),
          figures: (_f, s) => [moneyFigure('投资额', s.investment_yuan)],
        },
      },
    ],
  },
  caps: [
    { words: '单个项目最高不超过1500万元', scope: 'subject', history: 'none', limit: () => yuan_15000000 },
  ],
  deductions: [],
});

/** 事项 2.2　数字化装备普及补助，快速核算：一个项目. */
const subject_2_2 = (f: FastFacts, i: number, s: Fast_projects, k: number): number => {
  let open = false;
  // 项目类别为数字化装备普及
  if (at(s.project_type, k) !== projects_project_type_members.digital_equipment) {
    if (at(s.project_type, k) !== 0) return CODE.no_subject;
    open = true;
  }
  // 每个项目一次，与事项2.1、2.3、2.4、4.2、5.1合并计算
  if (hadAward(f.prior_awards, i, items_2_1_2_2_2_3_2_4_4_2_5_1, null, at(s.project_id, k)) !== NO) {
    if (hadAward(f.prior_awards, i, items_2_1_2_2_2_3_2_4_4_2_5_1, null, at(s.project_id, k)) === YES) return CODE.frequency;
    open = true;
  }
  // 按不超过投资额的30%给予补助
  let amount = at(s.investment_yuan, k) >= 50000000_00 ? 15000000_00 : Math.floor(at(s.investment_yuan, k) * 3 / 10);
  if (open && amount > 0) return CODE.undetermined;
  return amount <= 0 ? CODE.zero_amount : amount;
};

/** 事项 2.2　数字化装备普及补助，快速核算. */
const fast_2_2 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  if ((at(f.projects.kinds.project_type, i) & (1 | 1 << projects_project_type_members.digital_equipment)) === 0) return CODE.no_subject;
  const { first, end, each } = f.projects;
  const from = at(first, i);
  const to = at(end, i);
  if (Number.isNaN(from)) return NaN;
  let amount = 0;
  let reached: number = CODE.no_subject;
  for (let k = from; k < to; k += 1) {
    const one = subject_2_2(f, i, each, k);
    if (one > 0) amount += one;
    else if (one < reached) reached = one;
    else if (Number.isNaN(one)) return NaN;
  }
  if (reached === CODE.undetermined) return reached;
  if (amount === 0) return reached;
  if (open) return CODE.undetermined;
  return safe(amount);
};

/**
 * 事项 2.3　数字化车间建设补助
 * 对象：项目类别为数字化车间建设的项目
 * 频次：每个项目一次，与事项2.1、2.2、2.4、4.2、5.1合并计算
 * 标准：按不超过投资额的30%给予补助
 * 封顶：单个项目最高不超过1500万元
 */
const item_2_3 = /* @__PURE__ */ item<Facts, ProjectsElement, ItemId>({
  id: '2.3',
  kind: 'ceiling',
  subject: {
    noun: '项目',
    code: 'projects',
    list: (f) => f.projects,
    id: (s) => s.project_id,
    where: [
      {
        words: '项目类别为数字化车间建设',
        test: (_f, s) => is(s.project_type, 'digital_workshop'),
        figures: (_f, s) => [choiceFigure('项目类别', s.project_type, projects_project_type_words)],
      },
    ],
  },
  conditions: [
    implied_1,
    implied_2,
  ],
  subjectConditions: [],
  frequency: {
    words: '每个项目一次，与事项2.1、2.2、2.4、4.2、5.1合并计算',
    rule: 'once',
    items: ['2.1', '2.2', '2.3', '2.4', '4.2', '5.1'],
  },
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '按不超过投资额的30%给予补助',
          value: (_f, s) => multiply(s.investment_yuan, exact_0_3),
          figures: (_f, s) => [moneyFigure('投资额', s.investment_yuan)],
        },
      },
    ],
  },
  caps: [
    { words: '单个项目最高不超过1500万元', scope: 'subject', history: 'none', limit: () => yuan_15000000 },
  ],
  deductions: [],
});

/** 事项 2.3　数字化车间建设补助，快速核算：一个项目. */
const subject_2_3 = (f: FastFacts, i: number, s: Fast_projects, k: number): number => {
  let open = false;
  // 项目类别为数字化车间建设
  if (at(s.project_type, k) !== projects_project_type_members.digital_workshop) {
    if (at(s.project_type, k) !== 0) return CODE.no_subject;
    open = true;
  }
  // 每个项目一次，与事项2.1、2.2、2.4、4.2、5.1合并计算
  if (hadAward(f.prior_awards, i, items_2_1_2_2_2_3_2_4_4_2_5_1, null, at(s.project_id, k)) !== NO) {
    if (hadAward(f.prior_awards, i, items_2_1_2_2_2_3_2_4_4_2_5_1, null, at(s.project_id, k)) === YES) return CODE.frequency;
    open = true;
  }
  // 按不超过投资额的30%给予补助
  let amount = at(s.investment_yuan, k) >= 50000000_00 ? 15000000_00 : Math.floor(at(s.investment_yuan, k) * 3 / 10);
  if (open && amount > 0) return CODE.undetermined;
  return amount <= 0 ? CODE.zero_amount : amount;
};

/** 事项 2.3　数字化车间建设补助，快速核算. */
const fast_2_3 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  if ((at(f.projects.kinds.project_type, i) & (1 | 1 << projects_project_type_members.digital_workshop)) === 0) return CODE.no_subject;
  const { first, end, each } = f.projects;
  const from = at(first, i);
  const to = at(end, i);
  if (Number.isNaN(from)) return NaN;
  let amount = 0;
  let reached: number = CODE.no_subject;
  for (let k = from; k < to; k += 1) {
    const one = subject_2_3(f, i, each, k);
    if (one > 0) amount += one;
    else if (one < reached) reached = one;
    else if (Number.isNaN(one)) return NaN;
  }
  if (reached === CODE.undetermined) return reached;
  if (amount === 0) return reached;
  if (open) return CODE.undetermined;
  return safe(amount);
};

/**
 * 事项 2.4　智能工厂建设补助
 * 对象：项目类别为智能工厂建设的项目
 * 频次：每个项目一次，与事项2.1、2.2、2.3、4.2、5.1合并计算
 * 标准：按不超过投资额的30%给予补助
 * 封顶：单个项目最高不超过5000万元
 */
const item_2_4 = /* @__PURE__ */ item<Facts, ProjectsElement, ItemId>({
  id: '2.4',
  kind: 'ceiling',
  subject: {
    noun: '项目',
    code: 'projects',
    list: (f) => f.projects,
    id: (s) => s.project_id,
    where: [
      {
        words: '项目类别为智能工厂建设',
        test: (_f, s) => is(s.project_type, 'smart_factory'),
        figures: (_f, s) => [choiceFigure('项目类别', s.project_type, projects_project_type_words)],
      },
    ],
  },
  conditions: [
    implied_1,
    implied_2,
  ],
  subjectConditions: [],
  frequency: {
    words: '每个项目一次，与事项2.1、2.2、2.3、4.2、5.1合并计算',
    rule: 'once',
    items: ['2.1', '2.2', '2.3', '2.4', '4.2', '5.1'],
  },
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '按不超过投资额的30%给予补助',
          value: (_f, s) => multiply(s.investment_yuan, exact_0_3),
          figures: (_f, s) => [moneyFigure('投资额', s.investment_yuan)],
        },
      },
    ],
  },
  caps: [
    { words: '单个项目最高不超过5000万元', scope: 'subject', history: 'none', limit: () => yuan_50000000 },
  ],
  deductions: [],
});

/** 事项 2.4　智能工厂建设补助，快速核算：一个项目. */
const subject_2_4 = (f: FastFacts, i: number, s: Fast_projects, k: number): number => {
  let open = false;
  // 项目类别为智能工厂建设
  if (at(s.project_type, k) !== projects_project_type_members.smart_factory) {
    if (at(s.project_type, k) !== 0) return CODE.no_subject;
    open = true;
  }
  // 每个项目一次，与事项2.1、2.2、2.3、4.2、5.1合并计算
  if (hadAward(f.prior_awards, i, items_2_1_2_2_2_3_2_4_4_2_5_1, null, at(s.project_id, k)) !== NO) {
    if (hadAward(f.prior_awards, i, items_2_1_2_2_2_3_2_4_4_2_5_1, null, at(s.project_id, k)) === YES) return CODE.frequency;
    open = true;
  }
  // 按不超过投资额的30%给予补助
  let amount = at(s.investment_yuan, k) >= 166666666_67 ? 50000000_00 : Math.floor(at(s.investment_yuan, k) * 3 / 10);
  if (open && amount > 0) return CODE.undetermined;
  return amount <= 0 ? CODE.zero_amount : amount;
};

/** 事项 2.4　智能工厂建设补助，快速核算. */
const fast_2_4 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  if ((at(f.projects.kinds.project_type, i) & (1 | 1 << projects_project_type_members.smart_factory)) === 0) return CODE.no_subject;
  const { first, end, each } = f.projects;
  const from = at(first, i);
  const to = at(end, i);
  if (Number.isNaN(from)) return NaN;
  let amount = 0;
  let reached: number = CODE.no_subject;
  for (let k = from; k < to; k += 1) {
    const one = subject_2_4(f, i, each, k);
    if (one > 0) amount += one;
    else if (one < reached) reached = one;
    else if (Number.isNaN(one)) return NaN;
  }
  if (reached === CODE.undetermined) return reached;
  if (amount === 0) return reached;
  if (open) return CODE.undetermined;
  return safe(amount);
};

/**
 * 事项 2.5　市级数字化车间认定奖励
 * 对象：项目类别为数字化车间建设的项目
 * 条件：获市级认定，且认定日期不早于施行日期
 * 频次：每个项目一次
 * 标准：给予50万元一次性奖励
 */
const item_2_5 = /* @__PURE__ */ item<Facts, ProjectsElement, ItemId>({
  id: '2.5',
  kind: 'fixed',
  subject: {
    noun: '项目',
    code: 'projects',
    list: (f) => f.projects,
    id: (s) => s.project_id,
    where: [
      {
        words: '项目类别为数字化车间建设',
        test: (_f, s) => is(s.project_type, 'digital_workshop'),
        figures: (_f, s) => [choiceFigure('项目类别', s.project_type, projects_project_type_words)],
      },
    ],
  },
  conditions: [
    implied_1,
    implied_2,
  ],
  subjectConditions: [
    {
      words: '获市级认定',
      test: (_f, s) => s.municipal_recognized,
      figures: (_f, s) => [flagFigure('获市级认定', s.municipal_recognized)],
    },
    {
      words: '认定日期不早于施行日期',
      test: (_f, s) => compareDates(s.recognition_date, '>=', '2021-10-14'),
      figures: (_f, s) => [dateFigure('认定日期', s.recognition_date)],
    },
  ],
  frequency: {
    words: '每个项目一次',
    rule: 'once',
    items: ['2.5'],
  },
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '给予50万元一次性奖励',
          value: () => yuan_500000,
          figures: () => [],
        },
      },
    ],
  },
  caps: [],
  deductions: [],
});

/** 事项 2.5　市级数字化车间认定奖励，快速核算：一个项目. */
const subject_2_5 = (f: FastFacts, i: number, s: Fast_projects, k: number): number => {
  let open = false;
  // 项目类别为数字化车间建设
  if (at(s.project_type, k) !== projects_project_type_members.digital_workshop) {
    if (at(s.project_type, k) !== 0) return CODE.no_subject;
    open = true;
  }
  // 获市级认定
  if (at(s.municipal_recognized, k) !== YES) {
    if (at(s.municipal_recognized, k) === NO) return CODE.condition;
    open = true;
  }
  // 认定日期不早于施行日期
  if (!(at(s.recognition_date, k) >= 20211014)) {
    if (at(s.recognition_date, k) < 20211014) return CODE.condition;
    open = true;
  }
  // 每个项目一次
  if (hadAward(f.prior_awards, i, items_2_5, null, at(s.project_id, k)) !== NO) {
    if (hadAward(f.prior_awards, i, items_2_5, null, at(s.project_id, k)) === YES) return CODE.frequency;
    open = true;
  }
  // 给予50万元一次性奖励
  let amount = 500000_00;
  if (open && amount > 0) return CODE.undetermined;
  return amount <= 0 ? CODE.zero_amount : amount;
};

/** 事项 2.5　市级数字化车间认定奖励，快速核算. */
const fast_2_5 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  if ((at(f.projects.kinds.project_type, i) & (1 | 1 << projects_project_type_members.digital_workshop)) === 0) return CODE.no_subject;
  const { first, end, each } = f.projects;
  const from = at(first, i);
  const to = at(end, i);
  if (Number.isNaN(from)) return NaN;
  let amount = 0;
  let reached: number = CODE.no_subject;
  for (let k = from; k < to; k += 1) {
    const one = subject_2_5(f, i, each, k);
    if (one > 0) amount += one;
    else if (one < reached) reached = one;
    else if (Number.isNaN(one)) return NaN;
  }
  if (reached === CODE.undetermined) return reached;
  if (amount === 0) return reached;
  if (open) return CODE.undetermined;
  return safe(amount);
};

/**
 * 事项 2.6　市级智能工厂认定奖励
 * 对象：项目类别为智能工厂建设的项目
 * 条件：获市级认定，且认定日期不早于施行日期
 * 频次：每个项目一次
 * 标准：给予100万元一次性奖励
 */
const item_2_6 = /* @__PURE__ */ item<Facts, ProjectsElement, ItemId>({
  id: '2.6',
  kind: 'fixed',
  subject: {
    noun: '项目',
    code: 'projects',
    list: (f) => f.projects,
    id: (s) => s.project_id,
    where: [
      {
        words: '项目类别为智能工厂建设',
        test: (_f, s) => is(s.project_type, 'smart_factory'),
        figures: (_f, s) => [choiceFigure('项目类别', s.project_type, projects_project_type_words)],
      },
    ],
  },
  conditions: [
    implied_1,
    implied_2,
  ],
  subjectConditions: [
    {
      words: '获市级认定',
      test: (_f, s) => s.municipal_recognized,
      figures: (_f, s) => [flagFigure('获市级认定', s.municipal_recognized)],
    },
    {
      words: '认定日期不早于施行日期',
      test: (_f, s) => compareDates(s.recognition_date, '>=', '2021-10-14'),
      figures: (_f, s) => [dateFigure('认定日期', s.recognition_date)],
    },
  ],
  frequency: {
    words: '每个项目一次',
    rule: 'once',
    items: ['2.6'],
  },
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '给予100万元一次性奖励',
          value: () => yuan_1000000,
          figures: () => [],
        },
      },
    ],
  },
  caps: [],
  deductions: [],
});

/** 事项 2.6　市级智能工厂认定奖励，快速核算：一个项目. */
const subject_2_6 = (f: FastFacts, i: number, s: Fast_projects, k: number): number => {
  let open = false;
  // 项目类别为智能工厂建设
  if (at(s.project_type, k) !== projects_project_type_members.smart_factory) {
    if (at(s.project_type, k) !== 0) return CODE.no_subject;
    open = true;
  }
  // 获市级认定
  if (at(s.municipal_recognized, k) !== YES) {
    if (at(s.municipal_recognized, k) === NO) return CODE.condition;
    open = true;
  }
  // 认定日期不早于施行日期
  if (!(at(s.recognition_date, k) >= 20211014)) {
    if (at(s.recognition_date, k) < 20211014) return CODE.condition;
    open = true;
  }
  // 每个项目一次
  if (hadAward(f.prior_awards, i, items_2_6, null, at(s.project_id, k)) !== NO) {
    if (hadAward(f.prior_awards, i, items_2_6, null, at(s.project_id, k)) === YES) return CODE.frequency;
    open = true;
  }
  // 给予100万元一次性奖励
  let amount = 1000000_00;
  if (open && amount > 0) return CODE.undetermined;
  return amount <= 0 ? CODE.zero_amount : amount;
};

/** 事项 2.6　市级智能工厂认定奖励，快速核算. */
const fast_2_6 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  if ((at(f.projects.kinds.project_type, i) & (1 | 1 << projects_project_type_members.smart_factory)) === 0) return CODE.no_subject;
  const { first, end, each } = f.projects;
  const from = at(first, i);
  const to = at(end, i);
  if (Number.isNaN(from)) return NaN;
  let amount = 0;
  let reached: number = CODE.no_subject;
  for (let k = from; k < to; k += 1) {
    const one = subject_2_6(f, i, each, k);
    if (one > 0) amount += one;
    else if (one < reached) reached = one;
    else if (Number.isNaN(one)) return NaN;
  }
  if (reached === CODE.undetermined) return reached;
  if (amount === 0) return reached;
  if (open) return CODE.undetermined;
  return safe(amount);
};

/** 政策内容: 第二条. */
const measure_2: MeasureAbout = {
  "number": 2,
  "article": "第二条",
  "title": "支持企业智能化改造",
  "units": [
    "区经济信息委",
    "区财政局",
    "各区属国有公司"
  ],
  "directions": [
    "围绕智能制造等重点领域，推广应用新的工艺、技术、装备、材料和模式"
  ],
  "items": [
    {
      "id": "2.1",
      "name": "一般技改扩能补助",
      "kind": "ceiling",
      "source": "第二条第二句",
      "subject": "项目类别为一般技改扩能的项目",
      "subjectCode": "projects",
      "conditions": [],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": "每个项目一次，与事项2.2、2.3、2.4、4.2、5.1合并计算",
      "definitions": [],
      "standard": {
        "choose": "only",
        "branches": [
          {
            "when": null,
            "award": "按不超过投资额的15%给予补助"
          }
        ],
        "bonuses": []
      },
      "caps": [
        "单个项目最高不超过1000万元"
      ],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [],
      "readings": [
        "A06",
        "A52"
      ],
      "facts": [
        "registered_in_district",
        "projects.project_type",
        "projects.investment_yuan"
      ]
    },
    {
      "id": "2.2",
      "name": "数字化装备普及补助",
      "kind": "ceiling",
      "source": "第二条第二句",
      "subject": "项目类别为数字化装备普及的项目",
      "subjectCode": "projects",
      "conditions": [],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": "每个项目一次，与事项2.1、2.3、2.4、4.2、5.1合并计算",
      "definitions": [],
      "standard": {
        "choose": "only",
        "branches": [
          {
            "when": null,
            "award": "按不超过投资额的30%给予补助"
          }
        ],
        "bonuses": []
      },
      "caps": [
        "单个项目最高不超过1500万元"
      ],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [],
      "readings": [
        "A06",
        "A52"
      ],
      "facts": [
        "registered_in_district",
        "projects.project_type",
        "projects.investment_yuan"
      ]
    },
    {
      "id": "2.3",
      "name": "数字化车间建设补助",
      "kind": "ceiling",
      "source": "第二条第二句",
      "subject": "项目类别为数字化车间建设的项目",
      "subjectCode": "projects",
      "conditions": [],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": "每个项目一次，与事项2.1、2.2、2.4、4.2、5.1合并计算",
      "definitions": [],
      "standard": {
        "choose": "only",
        "branches": [
          {
            "when": null,
            "award": "按不超过投资额的30%给予补助"
          }
        ],
        "bonuses": []
      },
      "caps": [
        "单个项目最高不超过1500万元"
      ],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [],
      "readings": [
        "A06",
        "A17",
        "A52"
      ],
      "facts": [
        "registered_in_district",
        "projects.project_type",
        "projects.investment_yuan"
      ]
    },
    {
      "id": "2.4",
      "name": "智能工厂建设补助",
      "kind": "ceiling",
      "source": "第二条第二句",
      "subject": "项目类别为智能工厂建设的项目",
      "subjectCode": "projects",
      "conditions": [],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": "每个项目一次，与事项2.1、2.2、2.3、4.2、5.1合并计算",
      "definitions": [],
      "standard": {
        "choose": "only",
        "branches": [
          {
            "when": null,
            "award": "按不超过投资额的30%给予补助"
          }
        ],
        "bonuses": []
      },
      "caps": [
        "单个项目最高不超过5000万元"
      ],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [],
      "readings": [
        "A06",
        "A17",
        "A52"
      ],
      "facts": [
        "registered_in_district",
        "projects.project_type",
        "projects.investment_yuan"
      ]
    },
    {
      "id": "2.5",
      "name": "市级数字化车间认定奖励",
      "kind": "fixed",
      "source": "第二条第二句",
      "subject": "项目类别为数字化车间建设的项目",
      "subjectCode": "projects",
      "conditions": [
        "获市级认定",
        "认定日期不早于施行日期"
      ],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": "每个项目一次",
      "definitions": [],
      "standard": {
        "choose": "only",
        "branches": [
          {
            "when": null,
            "award": "给予50万元一次性奖励"
          }
        ],
        "bonuses": []
      },
      "caps": [],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [],
      "readings": [
        "A03",
        "A17",
        "A18"
      ],
      "facts": [
        "registered_in_district",
        "projects.project_type",
        "projects.municipal_recognized",
        "projects.recognition_date"
      ]
    },
    {
      "id": "2.6",
      "name": "市级智能工厂认定奖励",
      "kind": "fixed",
      "source": "第二条第二句",
      "subject": "项目类别为智能工厂建设的项目",
      "subjectCode": "projects",
      "conditions": [
        "获市级认定",
        "认定日期不早于施行日期"
      ],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": "每个项目一次",
      "definitions": [],
      "standard": {
        "choose": "only",
        "branches": [
          {
            "when": null,
            "award": "给予100万元一次性奖励"
          }
        ],
        "bonuses": []
      },
      "caps": [],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [],
      "readings": [
        "A03",
        "A17",
        "A18"
      ],
      "facts": [
        "registered_in_district",
        "projects.project_type",
        "projects.municipal_recognized",
        "projects.recognition_date"
      ]
    }
  ],
  "examples": [
    {
      "title": "一般技改扩能项目",
      "given": [
        "项目类别为一般技改扩能，投资额为2000万元"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "projects": [
          {
            "project_id": "1",
            "project_type": "general_upgrade",
            "investment_yuan": "20000000.00"
          }
        ]
      },
      "expected": [
        {
          "item": "2.1",
          "status": "eligible",
          "amount_yuan": "3000000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "一般技改扩能恰到封顶线以下",
      "given": [
        "项目类别为一般技改扩能，投资额为66666666.66元"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "projects": [
          {
            "project_id": "1",
            "project_type": "general_upgrade",
            "investment_yuan": "66666666.66"
          }
        ]
      },
      "expected": [
        {
          "item": "2.1",
          "status": "eligible",
          "amount_yuan": "9999999.99",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "一般技改扩能超过封顶线",
      "given": [
        "项目类别为一般技改扩能，投资额为8000万元"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "projects": [
          {
            "project_id": "1",
            "project_type": "general_upgrade",
            "investment_yuan": "80000000.00"
          }
        ]
      },
      "expected": [
        {
          "item": "2.1",
          "status": "eligible",
          "amount_yuan": "10000000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "数字化装备普及项目",
      "given": [
        "项目类别为数字化装备普及，投资额为3000万元"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "projects": [
          {
            "project_id": "1",
            "project_type": "digital_equipment",
            "investment_yuan": "30000000.00"
          }
        ]
      },
      "expected": [
        {
          "item": "2.2",
          "status": "eligible",
          "amount_yuan": "9000000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "数字化装备普及尾数舍去",
      "given": [
        "项目类别为数字化装备普及，投资额为49999999.99元"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "projects": [
          {
            "project_id": "1",
            "project_type": "digital_equipment",
            "investment_yuan": "49999999.99"
          }
        ]
      },
      "expected": [
        {
          "item": "2.2",
          "status": "eligible",
          "amount_yuan": "14999999.99",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "数字化装备普及超过封顶线",
      "given": [
        "项目类别为数字化装备普及，投资额为5001万元"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "projects": [
          {
            "project_id": "1",
            "project_type": "digital_equipment",
            "investment_yuan": "50010000.00"
          }
        ]
      },
      "expected": [
        {
          "item": "2.2",
          "status": "eligible",
          "amount_yuan": "15000000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "数字化车间投资未到封顶线",
      "given": [
        "项目类别为数字化车间建设，投资额为4000万元"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "projects": [
          {
            "project_id": "1",
            "project_type": "digital_workshop",
            "investment_yuan": "40000000.00"
          }
        ]
      },
      "expected": [
        {
          "item": "2.3",
          "status": "eligible",
          "amount_yuan": "12000000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "数字化车间投资超过封顶线",
      "given": [
        "项目类别为数字化车间建设，投资额为6000万元"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "projects": [
          {
            "project_id": "1",
            "project_type": "digital_workshop",
            "investment_yuan": "60000000.00"
          }
        ]
      },
      "expected": [
        {
          "item": "2.3",
          "status": "eligible",
          "amount_yuan": "15000000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "智能工厂建设项目",
      "given": [
        "项目类别为智能工厂建设，投资额为1亿元"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "projects": [
          {
            "project_id": "1",
            "project_type": "smart_factory",
            "investment_yuan": "100000000.00"
          }
        ]
      },
      "expected": [
        {
          "item": "2.4",
          "status": "eligible",
          "amount_yuan": "30000000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "智能工厂投资超过封顶线",
      "given": [
        "项目类别为智能工厂建设，投资额为2亿元"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "projects": [
          {
            "project_id": "1",
            "project_type": "smart_factory",
            "investment_yuan": "200000000.00"
          }
        ]
      },
      "expected": [
        {
          "item": "2.4",
          "status": "eligible",
          "amount_yuan": "50000000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "数字化车间获市级认定",
      "given": [
        "申报日期为2022年6月30日，项目类别为数字化车间建设，获市级认定，认定日期为2022年3月1日"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "projects": [
          {
            "project_id": "1",
            "project_type": "digital_workshop",
            "municipal_recognized": true,
            "recognition_date": "2022-03-01"
          }
        ]
      },
      "expected": [
        {
          "item": "2.5",
          "status": "eligible",
          "amount_yuan": "500000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "数字化车间认定日期早于施行日期一天",
      "given": [
        "申报日期为2022年6月30日，项目类别为数字化车间建设，获市级认定，认定日期为2021年10月13日"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "projects": [
          {
            "project_id": "1",
            "project_type": "digital_workshop",
            "municipal_recognized": true,
            "recognition_date": "2021-10-13"
          }
        ]
      },
      "expected": [
        {
          "item": "2.5",
          "status": "not_eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "智能工厂获市级认定",
      "given": [
        "申报日期为2022年6月30日，项目类别为智能工厂建设，获市级认定，认定日期为2022年3月1日"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "projects": [
          {
            "project_id": "1",
            "project_type": "smart_factory",
            "municipal_recognized": true,
            "recognition_date": "2022-03-01"
          }
        ]
      },
      "expected": [
        {
          "item": "2.6",
          "status": "eligible",
          "amount_yuan": "1000000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "智能工厂恰在施行日期认定",
      "given": [
        "申报日期为2022年6月30日，项目类别为智能工厂建设，获市级认定，认定日期为2021年10月14日"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "projects": [
          {
            "project_id": "1",
            "project_type": "smart_factory",
            "municipal_recognized": true,
            "recognition_date": "2021-10-14"
          }
        ]
      },
      "expected": [
        {
          "item": "2.6",
          "status": "eligible",
          "amount_yuan": "1000000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "同一项目只补助一次",
      "given": [
        "支持年度为2022，申报日期为2022年6月30日，2021年度项目P1已享受一般技改扩能补助100万元",
        "项目P1：项目类别为一般技改扩能，投资额为2000万元"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [
          {
            "item": "2.1",
            "amount_yuan": "1000000.00",
            "year": 2021,
            "subject": "P1"
          }
        ],
        "support_year": 2022,
        "projects": [
          {
            "project_id": "P1",
            "project_type": "general_upgrade",
            "investment_yuan": "20000000.00"
          }
        ]
      },
      "expected": [
        {
          "item": "2.1",
          "status": "not_eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    }
  ]
};

// 第三条 树立智能制造典型标杆（责任单位：区经济信息委）

/**
 * 事项 3.1　智能制造示范奖励
 * 对象：企业
 * 条件：入选智能制造示范企业，且提交典型案例，且遴选日期自施行日期起三年内
 * 名额：15个，按入选序次排定
 * 频次：一次性
 * 标准：给予不超过150万元的示范奖励
 */
const item_3_1 = /* @__PURE__ */ item<Facts, Facts, ItemId>({
  id: '3.1',
  kind: 'ceiling',
  conditions: [
    implied_1,
    implied_2,
    {
      words: '入选智能制造示范企业',
      test: (f) => f.demo_selected,
      figures: (f) => [flagFigure('入选智能制造示范企业', f.demo_selected)],
    },
    {
      words: '提交典型案例',
      test: (f) => f.demo_case_submitted,
      figures: (f) => [flagFigure('提交典型案例', f.demo_case_submitted)],
    },
    {
      words: '遴选日期自施行日期起三年内',
      test: (f) => and(compareDates(f.demo_selection_date, '>=', '2021-10-14'), compareDates(f.demo_selection_date, '<=', '2024-10-13')),
      figures: (f) => [dateFigure('遴选日期', f.demo_selection_date)],
      parts: (f) => [{ words: '遴选日期不早于施行日期', passes: compareDates(f.demo_selection_date, '>=', '2021-10-14') }, { words: '遴选日期不晚于2024年10月13日', passes: compareDates(f.demo_selection_date, '<=', '2024-10-13') }],
    },
  ],
  subjectConditions: [],
  quota: { words: '15个，按入选序次排定', count: 15, rank: (f) => f.demo_selected_rank, figures: (f) => [numberFigure('入选序次', f.demo_selected_rank)] },
  frequency: {
    words: '一次性',
    rule: 'once',
    items: ['3.1'],
  },
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '给予不超过150万元的示范奖励',
          value: () => yuan_1500000,
          figures: () => [],
        },
      },
    ],
  },
  caps: [],
  deductions: [],
});

/** 事项 3.1　智能制造示范奖励，快速核算. */
const fast_3_1 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  // 入选智能制造示范企业
  if (at(f.demo_selected, i) !== YES) {
    if (at(f.demo_selected, i) === NO) return CODE.condition;
    open = true;
  }
  // 提交典型案例
  if (at(f.demo_case_submitted, i) !== YES) {
    if (at(f.demo_case_submitted, i) === NO) return CODE.condition;
    open = true;
  }
  // 遴选日期自施行日期起三年内
  if (!(at(f.demo_selection_date, i) >= 20211014 && at(f.demo_selection_date, i) <= 20241013)) {
    if (at(f.demo_selection_date, i) < 20211014 || at(f.demo_selection_date, i) > 20241013) return CODE.condition;
    open = true;
  }
  // 一次性
  if (hadAward(f.prior_awards, i, items_3_1, null, null) !== NO) {
    if (hadAward(f.prior_awards, i, items_3_1, null, null) === YES) return CODE.frequency;
    open = true;
  }
  // 15个，按入选序次排定
  if (!(at(f.demo_selected_rank, i) >= 1 && at(f.demo_selected_rank, i) <= 15)) return at(f.demo_selected_rank, i) < 1 || at(f.demo_selected_rank, i) > 15 ? CODE.quota : NaN;
  // 给予不超过150万元的示范奖励
  let amount = 1500000_00;
  if (open && amount > 0) return CODE.undetermined;
  return amount <= 0 ? CODE.zero_amount : amount;
};

/** 政策内容: 第三条. */
const measure_3: MeasureAbout = {
  "number": 3,
  "article": "第三条",
  "title": "树立智能制造典型标杆",
  "units": [
    "区经济信息委"
  ],
  "directions": [
    "打造智能制造创新示范点，总结经验、加强推广应用"
  ],
  "items": [
    {
      "id": "3.1",
      "name": "智能制造示范奖励",
      "kind": "ceiling",
      "source": "第三条",
      "subject": "企业",
      "subjectCode": null,
      "conditions": [
        "入选智能制造示范企业",
        "提交典型案例",
        "遴选日期自施行日期起三年内"
      ],
      "range": null,
      "quota": {
        "words": "15个，按入选序次排定",
        "count": 15
      },
      "validity": null,
      "frequency": "一次性",
      "definitions": [],
      "standard": {
        "choose": "only",
        "branches": [
          {
            "when": null,
            "award": "给予不超过150万元的示范奖励"
          }
        ],
        "bonuses": []
      },
      "caps": [],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [],
      "readings": [
        "A02",
        "A20",
        "A03"
      ],
      "facts": [
        "registered_in_district",
        "demo_selected",
        "demo_case_submitted",
        "demo_selection_date",
        "demo_selected_rank"
      ]
    }
  ],
  "examples": [
    {
      "title": "第七家示范企业",
      "given": [
        "申报日期为2022年6月30日，入选智能制造示范企业，提交典型案例，遴选日期为2022年5月10日，入选序次为7"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "demo_selected": true,
        "demo_case_submitted": true,
        "demo_selection_date": "2022-05-10",
        "demo_selected_rank": 7
      },
      "expected": [
        {
          "item": "3.1",
          "status": "eligible",
          "amount_yuan": "1500000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "第十五家示范企业在名额之内",
      "given": [
        "申报日期为2022年6月30日，入选智能制造示范企业，提交典型案例，遴选日期为2022年5月10日，入选序次为15"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "demo_selected": true,
        "demo_case_submitted": true,
        "demo_selection_date": "2022-05-10",
        "demo_selected_rank": 15
      },
      "expected": [
        {
          "item": "3.1",
          "status": "eligible",
          "amount_yuan": "1500000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "第十六家示范企业超出名额",
      "given": [
        "申报日期为2022年6月30日，入选智能制造示范企业，提交典型案例，遴选日期为2022年5月10日，入选序次为16"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "demo_selected": true,
        "demo_case_submitted": true,
        "demo_selection_date": "2022-05-10",
        "demo_selected_rank": 16
      },
      "expected": [
        {
          "item": "3.1",
          "status": "not_eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "遴选期限的最后一日",
      "given": [
        "申报日期为2024年12月1日，入选智能制造示范企业，提交典型案例，遴选日期为2024年10月13日，入选序次为9"
      ],
      "dossier": {
        "application_date": "2024-12-01",
        "registered_in_district": true,
        "prior_awards": [],
        "demo_selected": true,
        "demo_case_submitted": true,
        "demo_selection_date": "2024-10-13",
        "demo_selected_rank": 9
      },
      "expected": [
        {
          "item": "3.1",
          "status": "eligible",
          "amount_yuan": "1500000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "遴选期限届满后一日",
      "given": [
        "申报日期为2024年12月1日，入选智能制造示范企业，提交典型案例，遴选日期为2024年10月14日，入选序次为9"
      ],
      "dossier": {
        "application_date": "2024-12-01",
        "registered_in_district": true,
        "prior_awards": [],
        "demo_selected": true,
        "demo_case_submitted": true,
        "demo_selection_date": "2024-10-14",
        "demo_selected_rank": 9
      },
      "expected": [
        {
          "item": "3.1",
          "status": "not_eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    }
  ]
};

// 第四条 支持企业上规上云上平台（责任单位：区经济信息委、区大数据发展局）

/**
 * 事项 4.1　首次上规奖励
 * 对象：企业
 * 条件：统计部门认定上规，且首次上规，且上规类别为工业或软件和信息服务业，且上规日期不早于施行日期
 * 频次：一次性
 * 标准：给予15万元一次性奖励
 */
const item_4_1 = /* @__PURE__ */ item<Facts, Facts, ItemId>({
  id: '4.1',
  kind: 'fixed',
  conditions: [
    implied_1,
    implied_2,
    {
      words: '统计部门认定上规',
      test: (f) => f.above_scale_confirmed_by_stats,
      figures: (f) => [flagFigure('统计部门认定上规', f.above_scale_confirmed_by_stats)],
    },
    {
      words: '首次上规',
      test: (f) => f.first_time_above_scale,
      figures: (f) => [flagFigure('首次上规', f.first_time_above_scale)],
    },
    {
      words: '上规类别为工业或软件和信息服务业',
      test: (f) => is(f.scale_sector, 'industrial', 'software_info_service'),
      figures: (f) => [choiceFigure('上规类别', f.scale_sector, scale_sector_words)],
      parts: (f) => [{ words: '上规类别为工业', passes: is(f.scale_sector, 'industrial') }, { words: '上规类别为软件和信息服务业', passes: is(f.scale_sector, 'software_info_service') }],
    },
    {
      words: '上规日期不早于施行日期',
      test: (f) => compareDates(f.above_scale_date, '>=', '2021-10-14'),
      figures: (f) => [dateFigure('上规日期', f.above_scale_date)],
    },
  ],
  subjectConditions: [],
  frequency: {
    words: '一次性',
    rule: 'once',
    items: ['4.1'],
  },
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '给予15万元一次性奖励',
          value: () => yuan_150000,
          figures: () => [],
        },
      },
    ],
  },
  caps: [],
  deductions: [],
});

/** 事项 4.1　首次上规奖励，快速核算. */
const fast_4_1 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  // 统计部门认定上规
  if (at(f.above_scale_confirmed_by_stats, i) !== YES) {
    if (at(f.above_scale_confirmed_by_stats, i) === NO) return CODE.condition;
    open = true;
  }
  // 首次上规
  if (at(f.first_time_above_scale, i) !== YES) {
    if (at(f.first_time_above_scale, i) === NO) return CODE.condition;
    open = true;
  }
  // 上规类别为工业或软件和信息服务业
  if (!(at(f.scale_sector, i) === scale_sector_members.industrial || at(f.scale_sector, i) === scale_sector_members.software_info_service)) {
    if (at(f.scale_sector, i) !== 0) return CODE.condition;
    open = true;
  }
  // 上规日期不早于施行日期
  if (!(at(f.above_scale_date, i) >= 20211014)) {
    if (at(f.above_scale_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 一次性
  if (hadAward(f.prior_awards, i, items_4_1, null, null) !== NO) {
    if (hadAward(f.prior_awards, i, items_4_1, null, null) === YES) return CODE.frequency;
    open = true;
  }
  // 给予15万元一次性奖励
  let amount = 150000_00;
  if (open && amount > 0) return CODE.undetermined;
  return amount <= 0 ? CODE.zero_amount : amount;
};

/**
 * 事项 4.2　新场景和企业上云示范补助
 * 对象：项目类别为新应用场景或企业上云示范的项目
 * 条件：确认为示范项目
 * 频次：每个项目一次，与事项2.1、2.2、2.3、2.4、5.1合并计算
 * 标准：按不超过投资额的20%给予补助
 * 封顶：单个项目最高不超过200万元
 */
const item_4_2 = /* @__PURE__ */ item<Facts, ProjectsElement, ItemId>({
  id: '4.2',
  kind: 'ceiling',
  subject: {
    noun: '项目',
    code: 'projects',
    list: (f) => f.projects,
    id: (s) => s.project_id,
    where: [
      {
        words: '项目类别为新应用场景或企业上云示范',
        test: (_f, s) => is(s.project_type, 'new_app_scenario', 'cloud_demo'),
        figures: (_f, s) => [choiceFigure('项目类别', s.project_type, projects_project_type_words)],
        parts: (_f, s) => [{ words: '项目类别为新应用场景', passes: is(s.project_type, 'new_app_scenario') }, { words: '项目类别为企业上云示范', passes: is(s.project_type, 'cloud_demo') }],
      },
    ],
  },
  conditions: [
    implied_1,
    implied_2,
  ],
  subjectConditions: [
    {
      words: '确认为示范项目',
      test: (_f, s) => s.demo_confirmed,
      figures: (_f, s) => [flagFigure('确认为示范项目', s.demo_confirmed)],
    },
  ],
  frequency: {
    words: '每个项目一次，与事项2.1、2.2、2.3、2.4、5.1合并计算',
    rule: 'once',
    items: ['2.1', '2.2', '2.3', '2.4', '4.2', '5.1'],
  },
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '按不超过投资额的20%给予补助',
          value: (_f, s) => multiply(s.investment_yuan, exact_0_2),
          figures: (_f, s) => [moneyFigure('投资额', s.investment_yuan)],
        },
      },
    ],
  },
  caps: [
    { words: '单个项目最高不超过200万元', scope: 'subject', history: 'none', limit: () => yuan_2000000 },
  ],
  deductions: [],
});

/** 事项 4.2　新场景和企业上云示范补助，快速核算：一个项目. */
const subject_4_2 = (f: FastFacts, i: number, s: Fast_projects, k: number): number => {
  let open = false;
  // 项目类别为新应用场景或企业上云示范
  if (!(at(s.project_type, k) === projects_project_type_members.new_app_scenario || at(s.project_type, k) === projects_project_type_members.cloud_demo)) {
    if (at(s.project_type, k) !== 0) return CODE.no_subject;
    open = true;
  }
  // 确认为示范项目
  if (at(s.demo_confirmed, k) !== YES) {
    if (at(s.demo_confirmed, k) === NO) return CODE.condition;
    open = true;
  }
  // 每个项目一次，与事项2.1、2.2、2.3、2.4、5.1合并计算
  if (hadAward(f.prior_awards, i, items_2_1_2_2_2_3_2_4_4_2_5_1, null, at(s.project_id, k)) !== NO) {
    if (hadAward(f.prior_awards, i, items_2_1_2_2_2_3_2_4_4_2_5_1, null, at(s.project_id, k)) === YES) return CODE.frequency;
    open = true;
  }
  // 按不超过投资额的20%给予补助
  let amount = at(s.investment_yuan, k) >= 10000000_00 ? 2000000_00 : Math.floor(at(s.investment_yuan, k) / 5);
  if (open && amount > 0) return CODE.undetermined;
  return amount <= 0 ? CODE.zero_amount : amount;
};

/** 事项 4.2　新场景和企业上云示范补助，快速核算. */
const fast_4_2 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  if ((at(f.projects.kinds.project_type, i) & (1 | 1 << projects_project_type_members.new_app_scenario | 1 << projects_project_type_members.cloud_demo)) === 0) return CODE.no_subject;
  const { first, end, each } = f.projects;
  const from = at(first, i);
  const to = at(end, i);
  if (Number.isNaN(from)) return NaN;
  let amount = 0;
  let reached: number = CODE.no_subject;
  for (let k = from; k < to; k += 1) {
    const one = subject_4_2(f, i, each, k);
    if (one > 0) amount += one;
    else if (one < reached) reached = one;
    else if (Number.isNaN(one)) return NaN;
  }
  if (reached === CODE.undetermined) return reached;
  if (amount === 0) return reached;
  if (open) return CODE.undetermined;
  return safe(amount);
};

/**
 * 事项 4.3　系统集成服务补助
 * 对象：系统集成合同
 * 标准：按不超过合同结算金额的10%给予补助
 * 封顶：单个企业累计最高不超过300万元
 */
const item_4_3 = /* @__PURE__ */ item<Facts, IntegrationContractsElement, ItemId>({
  id: '4.3',
  kind: 'ceiling',
  subject: {
    noun: '系统集成合同',
    code: 'integration_contracts',
    list: (f) => f.integration_contracts,
    id: (s) => s.contract_no,
    where: [],
  },
  conditions: [
    implied_1,
    implied_2,
  ],
  subjectConditions: [],
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '按不超过合同结算金额的10%给予补助',
          value: (_f, s) => multiply(s.settled_amount_yuan, exact_0_1),
          figures: (_f, s) => [moneyFigure('合同结算金额', s.settled_amount_yuan)],
        },
      },
    ],
  },
  caps: [
    { words: '单个企业累计最高不超过300万元', scope: 'enterprise', history: 'all', limit: () => yuan_3000000 },
  ],
  deductions: [],
});

/** 事项 4.3　系统集成服务补助，快速核算：一个系统集成合同. */
const subject_4_3 = (_f: FastFacts, _i: number, s: Fast_integration_contracts, k: number): number => {
  // 按不超过合同结算金额的10%给予补助
  let amount = Math.floor(at(s.settled_amount_yuan, k) / 10);
  return amount <= 0 ? CODE.zero_amount : amount;
};

/** 事项 4.3　系统集成服务补助，快速核算. */
const fast_4_3 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  const { first, end, each } = f.integration_contracts;
  const from = at(first, i);
  const to = at(end, i);
  if (Number.isNaN(from)) return NaN;
  let amount = 0;
  let reached: number = CODE.no_subject;
  for (let k = from; k < to; k += 1) {
    const one = subject_4_3(f, i, each, k);
    if (one > 0) amount += one;
    else if (one < reached) reached = one;
    else if (Number.isNaN(one)) return NaN;
  }
  if (amount === 0) return reached;
  if (open) return CODE.undetermined;
  amount = Math.min(amount, 3000000_00 - paidBefore(f.prior_awards, i, items_4_3, null, null));
  return amount <= 0 ? CODE.zero_amount : safe(amount);
};

/** 政策内容: 第四条. */
const measure_4: MeasureAbout = {
  "number": 4,
  "article": "第四条",
  "title": "支持企业上规上云上平台",
  "units": [
    "区经济信息委",
    "区大数据发展局"
  ],
  "directions": [
    "5G+工业互联网创新应用、工业互联网标识解析应用",
    "研发设计、生产制造和运营管理各环节的核心业务上云"
  ],
  "items": [
    {
      "id": "4.1",
      "name": "首次上规奖励",
      "kind": "fixed",
      "source": "第四条第一句",
      "subject": "企业",
      "subjectCode": null,
      "conditions": [
        "统计部门认定上规",
        "首次上规",
        "上规类别为工业或软件和信息服务业",
        "上规日期不早于施行日期"
      ],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": "一次性",
      "definitions": [],
      "standard": {
        "choose": "only",
        "branches": [
          {
            "when": null,
            "award": "给予15万元一次性奖励"
          }
        ],
        "bonuses": []
      },
      "caps": [],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [],
      "readings": [
        "A21",
        "A03"
      ],
      "facts": [
        "registered_in_district",
        "above_scale_confirmed_by_stats",
        "first_time_above_scale",
        "scale_sector",
        "above_scale_date"
      ]
    },
    {
      "id": "4.2",
      "name": "新场景和企业上云示范补助",
      "kind": "ceiling",
      "source": "第四条第二句",
      "subject": "项目类别为新应用场景或企业上云示范的项目",
      "subjectCode": "projects",
      "conditions": [
        "确认为示范项目"
      ],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": "每个项目一次，与事项2.1、2.2、2.3、2.4、5.1合并计算",
      "definitions": [],
      "standard": {
        "choose": "only",
        "branches": [
          {
            "when": null,
            "award": "按不超过投资额的20%给予补助"
          }
        ],
        "bonuses": []
      },
      "caps": [
        "单个项目最高不超过200万元"
      ],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [],
      "readings": [
        "A22",
        "A52"
      ],
      "facts": [
        "registered_in_district",
        "projects.project_type",
        "projects.demo_confirmed",
        "projects.investment_yuan"
      ]
    },
    {
      "id": "4.3",
      "name": "系统集成服务补助",
      "kind": "ceiling",
      "source": "第四条第三句",
      "subject": "系统集成合同",
      "subjectCode": "integration_contracts",
      "conditions": [],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": null,
      "definitions": [],
      "standard": {
        "choose": "only",
        "branches": [
          {
            "when": null,
            "award": "按不超过合同结算金额的10%给予补助"
          }
        ],
        "bonuses": []
      },
      "caps": [
        "单个企业累计最高不超过300万元"
      ],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [],
      "readings": [
        "A23"
      ],
      "facts": [
        "registered_in_district",
        "integration_contracts.settled_amount_yuan"
      ]
    }
  ],
  "examples": [
    {
      "title": "首次上规的工业企业",
      "given": [
        "申报日期为2022年6月30日，统计部门认定上规，首次上规，上规类别为工业，上规日期为2022年2月1日"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "above_scale_confirmed_by_stats": true,
        "first_time_above_scale": true,
        "scale_sector": "industrial",
        "above_scale_date": "2022-02-01"
      },
      "expected": [
        {
          "item": "4.1",
          "status": "eligible",
          "amount_yuan": "150000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "首次上规的软件和信息服务企业",
      "given": [
        "申报日期为2022年6月30日，统计部门认定上规，首次上规，上规类别为软件和信息服务业，上规日期为2021年10月14日"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "above_scale_confirmed_by_stats": true,
        "first_time_above_scale": true,
        "scale_sector": "software_info_service",
        "above_scale_date": "2021-10-14"
      },
      "expected": [
        {
          "item": "4.1",
          "status": "eligible",
          "amount_yuan": "150000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "退规后再上规",
      "given": [
        "申报日期为2022年6月30日，统计部门认定上规，非首次上规，上规类别为工业，上规日期为2022年2月1日"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "above_scale_confirmed_by_stats": true,
        "first_time_above_scale": false,
        "scale_sector": "industrial",
        "above_scale_date": "2022-02-01"
      },
      "expected": [
        {
          "item": "4.1",
          "status": "not_eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "是否首次上规不明",
      "given": [
        "申报日期为2022年6月30日，统计部门认定上规，上规类别为工业，上规日期为2022年2月1日"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "above_scale_confirmed_by_stats": true,
        "scale_sector": "industrial",
        "above_scale_date": "2022-02-01"
      },
      "expected": [
        {
          "item": "4.1",
          "status": "undetermined",
          "amount_yuan": null,
          "missing": [
            "first_time_above_scale"
          ]
        }
      ],
      "returned": null
    },
    {
      "title": "新应用场景示范项目",
      "given": [
        "项目类别为新应用场景，投资额为800万元，确认为示范项目"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "projects": [
          {
            "project_id": "1",
            "project_type": "new_app_scenario",
            "investment_yuan": "8000000.00",
            "demo_confirmed": true
          }
        ]
      },
      "expected": [
        {
          "item": "4.2",
          "status": "eligible",
          "amount_yuan": "1600000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "三个企业上云示范项目分别封顶",
      "given": [
        "项目P1：项目类别为企业上云示范，投资额为400万元，确认为示范项目",
        "项目P2：项目类别为企业上云示范，投资额为1000万元，确认为示范项目",
        "项目P3：项目类别为企业上云示范，投资额为3000万元，确认为示范项目"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "projects": [
          {
            "project_id": "P1",
            "project_type": "cloud_demo",
            "investment_yuan": "4000000.00",
            "demo_confirmed": true
          },
          {
            "project_id": "P2",
            "project_type": "cloud_demo",
            "investment_yuan": "10000000.00",
            "demo_confirmed": true
          },
          {
            "project_id": "P3",
            "project_type": "cloud_demo",
            "investment_yuan": "30000000.00",
            "demo_confirmed": true
          }
        ]
      },
      "expected": [
        {
          "item": "4.2",
          "status": "eligible",
          "amount_yuan": "4800000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "未确认为示范项目",
      "given": [
        "项目类别为新应用场景，投资额为800万元，非确认为示范项目"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "projects": [
          {
            "project_id": "1",
            "project_type": "new_app_scenario",
            "investment_yuan": "8000000.00",
            "demo_confirmed": false
          }
        ]
      },
      "expected": [
        {
          "item": "4.2",
          "status": "not_eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "系统集成合同",
      "given": [
        "系统集成合同H1：合同结算金额为500万元"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "integration_contracts": [
          {
            "contract_no": "H1",
            "settled_amount_yuan": "5000000.00"
          }
        ]
      },
      "expected": [
        {
          "item": "4.3",
          "status": "eligible",
          "amount_yuan": "500000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "两份合同合计超过企业封顶线",
      "given": [
        "系统集成合同H1：合同结算金额为2000万元",
        "系统集成合同H2：合同结算金额为1500万元"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "integration_contracts": [
          {
            "contract_no": "H1",
            "settled_amount_yuan": "20000000.00"
          },
          {
            "contract_no": "H2",
            "settled_amount_yuan": "15000000.00"
          }
        ]
      },
      "expected": [
        {
          "item": "4.3",
          "status": "eligible",
          "amount_yuan": "3000000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "往年已享受二百八十万元",
      "given": [
        "支持年度为2022，申报日期为2022年6月30日，2021年度已享受系统集成服务补助280万元",
        "系统集成合同H1：合同结算金额为1000万元"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [
          {
            "item": "4.3",
            "amount_yuan": "2800000.00",
            "year": 2021
          }
        ],
        "support_year": 2022,
        "integration_contracts": [
          {
            "contract_no": "H1",
            "settled_amount_yuan": "10000000.00"
          }
        ]
      },
      "expected": [
        {
          "item": "4.3",
          "status": "eligible",
          "amount_yuan": "200000.00",
          "missing": []
        }
      ],
      "returned": null
    }
  ]
};

// 第五条 支持服务型制造发展（责任单位：区经济信息委、区财政局）

/**
 * 事项 5.1　工业互联网和智能制造新模式补助
 * 对象：项目类别为工业互联网创新示范应用或智能制造新模式应用的项目
 * 条件：项目类别为智能制造新模式应用，或确认为示范项目
 * 频次：每个项目一次，与事项2.1、2.2、2.3、2.4、4.2合并计算
 * 标准：按不超过投资额的30%给予补助
 * 封顶：单个项目最高不超过2000万元
 */
const item_5_1 = /* @__PURE__ */ item<Facts, ProjectsElement, ItemId>({
  id: '5.1',
  kind: 'ceiling',
  subject: {
    noun: '项目',
    code: 'projects',
    list: (f) => f.projects,
    id: (s) => s.project_id,
    where: [
      {
        words: '项目类别为工业互联网创新示范应用或智能制造新模式应用',
        test: (_f, s) => is(s.project_type, 'industrial_internet_demo', 'smart_mfg_new_mode'),
        figures: (_f, s) => [choiceFigure('项目类别', s.project_type, projects_project_type_words)],
        parts: (_f, s) => [{ words: '项目类别为工业互联网创新示范应用', passes: is(s.project_type, 'industrial_internet_demo') }, { words: '项目类别为智能制造新模式应用', passes: is(s.project_type, 'smart_mfg_new_mode') }],
      },
    ],
  },
  conditions: [
    implied_1,
    implied_2,
  ],
  subjectConditions: [
    {
      words: '项目类别为智能制造新模式应用，或确认为示范项目',
      test: (_f, s) => or(is(s.project_type, 'smart_mfg_new_mode'), s.demo_confirmed),
      figures: (_f, s) => [choiceFigure('项目类别', s.project_type, projects_project_type_words), flagFigure('确认为示范项目', s.demo_confirmed)],
      parts: (_f, s) => [{ words: '项目类别为智能制造新模式应用', passes: is(s.project_type, 'smart_mfg_new_mode') }, { words: '确认为示范项目', passes: s.demo_confirmed }],
    },
  ],
  frequency: {
    words: '每个项目一次，与事项2.1、2.2、2.3、2.4、4.2合并计算',
    rule: 'once',
    items: ['2.1', '2.2', '2.3', '2.4', '4.2', '5.1'],
  },
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '按不超过投资额的30%给予补助',
          value: (_f, s) => multiply(s.investment_yuan, exact_0_3),
          figures: (_f, s) => [moneyFigure('投资额', s.investment_yuan)],
        },
      },
    ],
  },
  caps: [
    { words: '单个项目最高不超过2000万元', scope: 'subject', history: 'none', limit: () => yuan_20000000 },
  ],
  deductions: [],
});

/** 事项 5.1　工业互联网和智能制造新模式补助，快速核算：一个项目. */
const subject_5_1 = (f: FastFacts, i: number, s: Fast_projects, k: number): number => {
  let open = false;
  // 项目类别为工业互联网创新示范应用或智能制造新模式应用
  if (!(at(s.project_type, k) === projects_project_type_members.industrial_internet_demo || at(s.project_type, k) === projects_project_type_members.smart_mfg_new_mode)) {
    if (at(s.project_type, k) !== 0) return CODE.no_subject;
    open = true;
  }
  // 项目类别为智能制造新模式应用，或确认为示范项目
  if (!(at(s.project_type, k) === projects_project_type_members.smart_mfg_new_mode || at(s.demo_confirmed, k) === YES)) {
    if ((at(s.project_type, k) !== 0 && at(s.project_type, k) !== projects_project_type_members.smart_mfg_new_mode) && at(s.demo_confirmed, k) === NO) return CODE.condition;
    open = true;
  }
  // 每个项目一次，与事项2.1、2.2、2.3、2.4、4.2合并计算
  if (hadAward(f.prior_awards, i, items_2_1_2_2_2_3_2_4_4_2_5_1, null, at(s.project_id, k)) !== NO) {
    if (hadAward(f.prior_awards, i, items_2_1_2_2_2_3_2_4_4_2_5_1, null, at(s.project_id, k)) === YES) return CODE.frequency;
    open = true;
  }
  // 按不超过投资额的30%给予补助
  let amount = at(s.investment_yuan, k) >= 66666666_67 ? 20000000_00 : Math.floor(at(s.investment_yuan, k) * 3 / 10);
  if (open && amount > 0) return CODE.undetermined;
  return amount <= 0 ? CODE.zero_amount : amount;
};

/** 事项 5.1　工业互联网和智能制造新模式补助，快速核算. */
const fast_5_1 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  if ((at(f.projects.kinds.project_type, i) & (1 | 1 << projects_project_type_members.industrial_internet_demo | 1 << projects_project_type_members.smart_mfg_new_mode)) === 0) return CODE.no_subject;
  const { first, end, each } = f.projects;
  const from = at(first, i);
  const to = at(end, i);
  if (Number.isNaN(from)) return NaN;
  let amount = 0;
  let reached: number = CODE.no_subject;
  for (let k = from; k < to; k += 1) {
    const one = subject_5_1(f, i, each, k);
    if (one > 0) amount += one;
    else if (one < reached) reached = one;
    else if (Number.isNaN(one)) return NaN;
  }
  if (reached === CODE.undetermined) return reached;
  if (amount === 0) return reached;
  if (open) return CODE.undetermined;
  return safe(amount);
};

/** 政策内容: 第五条. */
const measure_5: MeasureAbout = {
  "number": 5,
  "article": "第五条",
  "title": "支持服务型制造发展",
  "units": [
    "区经济信息委",
    "区财政局"
  ],
  "directions": [
    "增加服务要素在投入和产出中的比重，提供“制造+服务”一体化解决方案"
  ],
  "items": [
    {
      "id": "5.1",
      "name": "工业互联网和智能制造新模式补助",
      "kind": "ceiling",
      "source": "第五条第二句",
      "subject": "项目类别为工业互联网创新示范应用或智能制造新模式应用的项目",
      "subjectCode": "projects",
      "conditions": [
        "项目类别为智能制造新模式应用，或确认为示范项目"
      ],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": "每个项目一次，与事项2.1、2.2、2.3、2.4、4.2合并计算",
      "definitions": [],
      "standard": {
        "choose": "only",
        "branches": [
          {
            "when": null,
            "award": "按不超过投资额的30%给予补助"
          }
        ],
        "bonuses": []
      },
      "caps": [
        "单个项目最高不超过2000万元"
      ],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [],
      "readings": [
        "A54",
        "A06",
        "A52"
      ],
      "facts": [
        "registered_in_district",
        "projects.project_type",
        "projects.demo_confirmed",
        "projects.investment_yuan"
      ]
    }
  ],
  "examples": [
    {
      "title": "工业互联网创新示范应用项目",
      "given": [
        "项目类别为工业互联网创新示范应用，投资额为2000万元，确认为示范项目"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "projects": [
          {
            "project_id": "1",
            "project_type": "industrial_internet_demo",
            "investment_yuan": "20000000.00",
            "demo_confirmed": true
          }
        ]
      },
      "expected": [
        {
          "item": "5.1",
          "status": "eligible",
          "amount_yuan": "6000000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "智能制造新模式项目超过封顶线",
      "given": [
        "项目类别为智能制造新模式应用，投资额为66666666.67元"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "projects": [
          {
            "project_id": "1",
            "project_type": "smart_mfg_new_mode",
            "investment_yuan": "66666666.67"
          }
        ]
      },
      "expected": [
        {
          "item": "5.1",
          "status": "eligible",
          "amount_yuan": "20000000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "工业互联网项目未经确认",
      "given": [
        "项目类别为工业互联网创新示范应用，投资额为2000万元，非确认为示范项目"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "projects": [
          {
            "project_id": "1",
            "project_type": "industrial_internet_demo",
            "investment_yuan": "20000000.00",
            "demo_confirmed": false
          }
        ]
      },
      "expected": [
        {
          "item": "5.1",
          "status": "not_eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    }
  ]
};

// 第六条 支持软信企业发展（责任单位：区经济信息委、区财政局）

/**
 * 事项 6.1　软信企业分级奖励
 * 对象：企业
 * 条件：软信企业认定级别为市级，且软信企业认定日期不早于施行日期
 * 频次：一次性，晋级补差（以软信企业认定日期为准）
 * 标准：
 *   软信企业类型为龙头型企业的，给予50万元一次性奖励
 *   软信企业类型为成长型企业的，给予25万元一次性奖励
 *   软信企业类型为创新型企业的，给予10万元一次性奖励
 */
const item_6_1 = /* @__PURE__ */ item<Facts, Facts, ItemId>({
  id: '6.1',
  kind: 'fixed',
  conditions: [
    implied_1,
    implied_2,
    {
      words: '软信企业认定级别为市级',
      test: (f) => is(f.software_tier_level, 'municipal'),
      figures: (f) => [choiceFigure('软信企业认定级别', f.software_tier_level, software_tier_level_words)],
    },
    {
      words: '软信企业认定日期不早于施行日期',
      test: (f) => compareDates(f.software_tier_date, '>=', '2021-10-14'),
      figures: (f) => [dateFigure('软信企业认定日期', f.software_tier_date)],
    },
  ],
  subjectConditions: [],
  frequency: {
    words: '一次性，晋级补差（以软信企业认定日期为准）',
    rule: 'promotion',
    items: ['6.1'],
    promotedOn: (f) => f.software_tier_date,
  },
  standard: {
    choose: 'first',
    branches: [
      {
        when: {
          words: '软信企业类型为龙头型企业',
          test: (f) => is(f.software_tier, 'leading'),
          figures: (f) => [choiceFigure('软信企业类型', f.software_tier, software_tier_words)],
        },
        award: {
          words: '给予50万元一次性奖励',
          value: () => yuan_500000,
          figures: () => [],
        },
      },
      {
        when: {
          words: '软信企业类型为成长型企业',
          test: (f) => is(f.software_tier, 'growth'),
          figures: (f) => [choiceFigure('软信企业类型', f.software_tier, software_tier_words)],
        },
        award: {
          words: '给予25万元一次性奖励',
          value: () => yuan_250000,
          figures: () => [],
        },
      },
      {
        when: {
          words: '软信企业类型为创新型企业',
          test: (f) => is(f.software_tier, 'innovative'),
          figures: (f) => [choiceFigure('软信企业类型', f.software_tier, software_tier_words)],
        },
        award: {
          words: '给予10万元一次性奖励',
          value: () => yuan_100000,
          figures: () => [],
        },
      },
    ],
  },
  caps: [],
  deductions: [],
});

/** 事项 6.1　软信企业分级奖励，快速核算. */
const fast_6_1 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  // 软信企业认定级别为市级
  if (at(f.software_tier_level, i) !== software_tier_level_members.municipal) {
    if (at(f.software_tier_level, i) !== 0) return CODE.condition;
    open = true;
  }
  // 软信企业认定日期不早于施行日期
  if (!(at(f.software_tier_date, i) >= 20211014)) {
    if (at(f.software_tier_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 一次性，晋级补差（以软信企业认定日期为准）
  if (!(yearOfDay(at(f.software_tier_date, i)) === at(f.support_year, i) || hadAward(f.prior_awards, i, items_6_1, null, null) === NO)) return (yearOfDay(at(f.software_tier_date, i)) < at(f.support_year, i) || yearOfDay(at(f.software_tier_date, i)) > at(f.support_year, i)) && hadAward(f.prior_awards, i, items_6_1, null, null) === YES ? CODE.frequency : NaN;
  let amount: number;
  // 软信企业类型为龙头型企业的，给予50万元一次性奖励
  if (at(f.software_tier, i) === software_tier_members.leading) amount = 500000_00;
  else if (at(f.software_tier, i) === 0) return NaN;
  // 软信企业类型为成长型企业的，给予25万元一次性奖励
  else if (at(f.software_tier, i) === software_tier_members.growth) amount = 250000_00;
  else if (at(f.software_tier, i) === 0) return NaN;
  // 软信企业类型为创新型企业的，给予10万元一次性奖励
  else if (at(f.software_tier, i) === software_tier_members.innovative) amount = 100000_00;
  else if (at(f.software_tier, i) === 0) return NaN;
  else return CODE.no_standard;
  // 晋级补差
  amount -= paidBefore(f.prior_awards, i, items_6_1, null, null);
  if (open && amount > 0) return CODE.undetermined;
  return amount <= 0 ? CODE.zero_amount : amount;
};

/** 政策内容: 第六条. */
const measure_6: MeasureAbout = {
  "number": 6,
  "article": "第六条",
  "title": "支持软信企业发展",
  "units": [
    "区经济信息委",
    "区财政局"
  ],
  "directions": [],
  "items": [
    {
      "id": "6.1",
      "name": "软信企业分级奖励",
      "kind": "fixed",
      "source": "第六条",
      "subject": "企业",
      "subjectCode": null,
      "conditions": [
        "软信企业认定级别为市级",
        "软信企业认定日期不早于施行日期"
      ],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": "一次性，晋级补差（以软信企业认定日期为准）",
      "definitions": [],
      "standard": {
        "choose": "first",
        "branches": [
          {
            "when": "软信企业类型为龙头型企业",
            "award": "给予50万元一次性奖励"
          },
          {
            "when": "软信企业类型为成长型企业",
            "award": "给予25万元一次性奖励"
          },
          {
            "when": "软信企业类型为创新型企业",
            "award": "给予10万元一次性奖励"
          }
        ],
        "bonuses": []
      },
      "caps": [],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [],
      "readings": [
        "A24",
        "A25",
        "A03"
      ],
      "facts": [
        "registered_in_district",
        "software_tier_level",
        "software_tier_date",
        "software_tier"
      ]
    }
  ],
  "examples": [
    {
      "title": "首次认定为成长型",
      "given": [
        "申报日期为2022年6月30日，软信企业认定级别为市级，软信企业类型为成长型企业，软信企业认定日期为2022年3月1日"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "software_tier_level": "municipal",
        "software_tier": "growth",
        "software_tier_date": "2022-03-01"
      },
      "expected": [
        {
          "item": "6.1",
          "status": "eligible",
          "amount_yuan": "250000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "首次认定为龙头型",
      "given": [
        "申报日期为2022年6月30日，软信企业认定级别为市级，软信企业类型为龙头型企业，软信企业认定日期为2022年3月1日"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "software_tier_level": "municipal",
        "software_tier": "leading",
        "software_tier_date": "2022-03-01"
      },
      "expected": [
        {
          "item": "6.1",
          "status": "eligible",
          "amount_yuan": "500000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "创新型晋级为成长型",
      "given": [
        "支持年度为2022，申报日期为2022年6月30日，软信企业认定级别为市级，软信企业类型为成长型企业，软信企业认定日期为2022年3月1日，2021年度已享受软信企业分级奖励10万元"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [
          {
            "item": "6.1",
            "amount_yuan": "100000.00",
            "year": 2021
          }
        ],
        "support_year": 2022,
        "software_tier_level": "municipal",
        "software_tier": "growth",
        "software_tier_date": "2022-03-01"
      },
      "expected": [
        {
          "item": "6.1",
          "status": "eligible",
          "amount_yuan": "150000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "成长型晋级为龙头型",
      "given": [
        "支持年度为2022，申报日期为2022年6月30日，软信企业认定级别为市级，软信企业类型为龙头型企业，软信企业认定日期为2022年3月1日，2021年度已享受软信企业分级奖励25万元"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [
          {
            "item": "6.1",
            "amount_yuan": "250000.00",
            "year": 2021
          }
        ],
        "support_year": 2022,
        "software_tier_level": "municipal",
        "software_tier": "leading",
        "software_tier_date": "2022-03-01"
      },
      "expected": [
        {
          "item": "6.1",
          "status": "eligible",
          "amount_yuan": "250000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "当年没有晋级",
      "given": [
        "支持年度为2022，申报日期为2022年6月30日，软信企业认定级别为市级，软信企业类型为成长型企业，软信企业认定日期为2021年11月1日，2021年度已享受软信企业分级奖励10万元"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [
          {
            "item": "6.1",
            "amount_yuan": "100000.00",
            "year": 2021
          }
        ],
        "support_year": 2022,
        "software_tier_level": "municipal",
        "software_tier": "growth",
        "software_tier_date": "2021-11-01"
      },
      "expected": [
        {
          "item": "6.1",
          "status": "not_eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "区级认定不在范围内",
      "given": [
        "申报日期为2022年6月30日，软信企业认定级别为区级，软信企业类型为龙头型企业，软信企业认定日期为2022年3月1日"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "software_tier_level": "district",
        "software_tier": "leading",
        "software_tier_date": "2022-03-01"
      },
      "expected": [
        {
          "item": "6.1",
          "status": "not_eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    }
  ]
};

// 第七条 支持中小微企业享受市级奖补（责任单位：区经济信息委）

/**
 * 事项 7.1　市级奖补推荐
 * 对象：企业
 * 条件：企业规模为中型、小型或微型
 * 转介：市级中小微企业奖补
 *   承办：区经济信息委
 *   内容：推荐申报“专精特新”中小企业、楼宇产业园和小企业创业基地运行、中小企业公共服务平台服务绩效、微型企业成长等市级奖补
 */
const item_7_1 = /* @__PURE__ */ item<Facts, Facts, ItemId>({
  id: '7.1',
  kind: 'referral',
  conditions: [
    implied_1,
    {
      words: '企业规模为中型、小型或微型',
      test: (f) => is(f.enterprise_size, 'medium', 'small', 'micro'),
      figures: (f) => [choiceFigure('企业规模', f.enterprise_size, enterprise_size_words)],
      parts: (f) => [{ words: '企业规模为中型', passes: is(f.enterprise_size, 'medium') }, { words: '企业规模为小型', passes: is(f.enterprise_size, 'small') }, { words: '企业规模为微型', passes: is(f.enterprise_size, 'micro') }],
    },
  ],
  subjectConditions: [],
  caps: [],
  deductions: [],
});

/** 事项 7.1　市级奖补推荐，快速核算. */
const fast_7_1 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 企业规模为中型、小型或微型
  if (!(at(f.enterprise_size, i) === enterprise_size_members.medium || at(f.enterprise_size, i) === enterprise_size_members.small || at(f.enterprise_size, i) === enterprise_size_members.micro)) {
    if (at(f.enterprise_size, i) !== 0) return CODE.condition;
    open = true;
  }
  return open ? CODE.undetermined : 0;
};

/** 政策内容: 第七条. */
const measure_7: MeasureAbout = {
  "number": 7,
  "article": "第七条",
  "title": "支持中小微企业享受市级奖补",
  "units": [
    "区经济信息委"
  ],
  "directions": [
    "积极推荐企业申报市级奖补项目"
  ],
  "items": [
    {
      "id": "7.1",
      "name": "市级奖补推荐",
      "kind": "referral",
      "source": "第七条",
      "subject": "企业",
      "subjectCode": null,
      "conditions": [
        "企业规模为中型、小型或微型"
      ],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": null,
      "definitions": [],
      "standard": null,
      "caps": [],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": {
        "to": "市级中小微企业奖补",
        "office": "区经济信息委",
        "offer": "推荐申报“专精特新”中小企业、楼宇产业园和小企业创业基地运行、中小企业公共服务平台服务绩效、微型企业成长等市级奖补"
      },
      "notes": [],
      "readings": [],
      "facts": [
        "enterprise_size"
      ]
    }
  ],
  "examples": [
    {
      "title": "小型企业",
      "given": [
        "企业规模为小型"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "enterprise_size": "small"
      },
      "expected": [
        {
          "item": "7.1",
          "status": "eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    }
  ]
};

// 第八条 支持新产品推广应用（责任单位：区经济信息委、区发展改革委、区财政局）

/**
 * 事项 8.1　首台（套）保费补贴
 * 对象：列入2019年版目录，且投保险种为综合险的投保装备
 * 范围：同一型号按投保日期前3台（套），或首批次
 * 频次：一次性
 * 标准：按不超过实缴保费给予保费补贴
 * 封顶：单个企业累计最高不超过50万元
 */
const item_8_1 = /* @__PURE__ */ item<Facts, InsuredEquipmentElement, ItemId>({
  id: '8.1',
  kind: 'ceiling',
  subject: {
    noun: '投保装备',
    code: 'insured_equipment',
    list: (f) => f.insured_equipment,
    id: (s) => s.equipment_id,
    where: [
      {
        words: '列入2019年版目录',
        test: (_f, s) => s.catalogue_2019_listed,
        figures: (_f, s) => [flagFigure('列入2019年版目录', s.catalogue_2019_listed)],
      },
      {
        words: '投保险种为综合险',
        test: (_f, s) => is(s.insurance_type, 'comprehensive'),
        figures: (_f, s) => [choiceFigure('投保险种', s.insurance_type, insured_equipment_insurance_type_words)],
      },
    ],
    range: {
      words: '同一型号按投保日期前3台（套），或首批次',
      first: 3,
      within: (_f, s) => s.model,
      by: (_f, s) => s.insured_date,
      or: (_f, s) => s.first_batch,
      orWords: '首批次',
      figures: (_f, s) => [textFigure('型号', s.model), dateFigure('投保日期', s.insured_date), flagFigure('首批次', s.first_batch)],
    },
  },
  conditions: [
    implied_1,
    implied_2,
  ],
  subjectConditions: [],
  frequency: {
    words: '一次性',
    rule: 'once',
    items: ['8.1'],
  },
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '按不超过实缴保费给予保费补贴',
          value: (_f, s) => s.premium_paid_yuan,
          figures: (_f, s) => [moneyFigure('实缴保费', s.premium_paid_yuan)],
        },
      },
    ],
  },
  caps: [
    { words: '单个企业累计最高不超过50万元', scope: 'enterprise', history: 'all', limit: () => yuan_500000 },
  ],
  deductions: [],
});

/** 事项 8.1　首台（套）保费补贴，快速核算：一个投保装备. */
const subject_8_1 = (_f: FastFacts, _i: number, s: Fast_insured_equipment, k: number): number => {
  // 列入2019年版目录
  if (at(s.catalogue_2019_listed, k) !== YES) return at(s.catalogue_2019_listed, k) === NO ? CODE.no_subject : NaN;
  // 投保险种为综合险
  if (at(s.insurance_type, k) !== insured_equipment_insurance_type_members.comprehensive) return at(s.insurance_type, k) !== 0 ? CODE.no_subject : NaN;
  return NaN;
};

/** 事项 8.1　首台（套）保费补贴，快速核算. */
const fast_8_1 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  if ((at(f.insured_equipment.kinds.insurance_type, i) & (1 | 1 << insured_equipment_insurance_type_members.comprehensive)) === 0) return CODE.no_subject;
  const { first, end, each } = f.insured_equipment;
  const from = at(first, i);
  const to = at(end, i);
  if (Number.isNaN(from)) return NaN;
  let amount = 0;
  let reached: number = CODE.no_subject;
  for (let k = from; k < to; k += 1) {
    const one = subject_8_1(f, i, each, k);
    if (one > 0) amount += one;
    else if (one < reached) reached = one;
    else if (Number.isNaN(one)) return NaN;
  }
  if (amount === 0) return reached;
  if (open) return CODE.undetermined;
  amount = Math.min(amount, 500000_00 - paidBefore(f.prior_awards, i, items_8_1, null, null));
  return amount <= 0 ? CODE.zero_amount : safe(amount);
};

/**
 * 事项 8.2　首购首用风险补助
 * 对象：区内生产，且列入的目录为国家目录或重庆市目录，且首批采购的首购装备，同一产品合并计算
 * 标准：按实际支付金额的20%给予补助
 * 封顶：单个产品累计最高不超过200万元
 */
const item_8_2 = /* @__PURE__ */ item<Facts, EquipmentPurchasesElement, ItemId>({
  id: '8.2',
  kind: 'fixed',
  subject: {
    noun: '首购装备',
    code: 'equipment_purchases',
    list: (f) => f.equipment_purchases,
    id: (s) => s.purchase_id,
    where: [
      {
        words: '区内生产',
        test: (_f, s) => s.made_in_district,
        figures: (_f, s) => [flagFigure('区内生产', s.made_in_district)],
      },
      {
        words: '列入的目录为国家目录或重庆市目录',
        test: (_f, s) => is(s.catalogue, 'national', 'chongqing'),
        figures: (_f, s) => [choiceFigure('列入的目录', s.catalogue, equipment_purchases_catalogue_words)],
        parts: (_f, s) => [{ words: '列入的目录为国家目录', passes: is(s.catalogue, 'national') }, { words: '列入的目录为重庆市目录', passes: is(s.catalogue, 'chongqing') }],
      },
      {
        words: '首批采购',
        test: (_f, s) => s.first_batch,
        figures: (_f, s) => [flagFigure('首批采购', s.first_batch)],
      },
    ],
    mergeBy: { noun: '产品', key: (_f, s) => s.product },
  },
  conditions: [
    implied_1,
    implied_2,
  ],
  subjectConditions: [],
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '按实际支付金额的20%给予补助',
          value: (_f, s) => multiply(s.paid_amount_yuan, exact_0_2),
          figures: (_f, s) => [moneyFigure('实际支付金额', s.paid_amount_yuan)],
        },
      },
    ],
  },
  caps: [
    { words: '单个产品累计最高不超过200万元', scope: 'subject', history: 'all', limit: () => yuan_2000000 },
  ],
  deductions: [],
});

/** 事项 8.2　首购首用风险补助，快速核算：一个首购装备. */
const subject_8_2 = (_f: FastFacts, _i: number, s: Fast_equipment_purchases, k: number): number => {
  // 区内生产
  if (at(s.made_in_district, k) !== YES) return at(s.made_in_district, k) === NO ? CODE.no_subject : NaN;
  // 列入的目录为国家目录或重庆市目录
  if (!(at(s.catalogue, k) === equipment_purchases_catalogue_members.national || at(s.catalogue, k) === equipment_purchases_catalogue_members.chongqing)) return at(s.catalogue, k) !== 0 ? CODE.no_subject : NaN;
  // 首批采购
  if (at(s.first_batch, k) !== YES) return at(s.first_batch, k) === NO ? CODE.no_subject : NaN;
  return NaN;
};

/** 事项 8.2　首购首用风险补助，快速核算. */
const fast_8_2 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  if ((at(f.equipment_purchases.kinds.catalogue, i) & (1 | 1 << equipment_purchases_catalogue_members.national | 1 << equipment_purchases_catalogue_members.chongqing)) === 0) return CODE.no_subject;
  const { first, end, each } = f.equipment_purchases;
  const from = at(first, i);
  const to = at(end, i);
  if (Number.isNaN(from)) return NaN;
  let amount = 0;
  let reached: number = CODE.no_subject;
  for (let k = from; k < to; k += 1) {
    const one = subject_8_2(f, i, each, k);
    if (one > 0) amount += one;
    else if (one < reached) reached = one;
    else if (Number.isNaN(one)) return NaN;
  }
  if (amount === 0) return reached;
  if (open) return CODE.undetermined;
  return safe(amount);
};

/** 政策内容: 第八条. */
const measure_8: MeasureAbout = {
  "number": 8,
  "article": "第八条",
  "title": "支持新产品推广应用",
  "units": [
    "区经济信息委",
    "区发展改革委",
    "区财政局"
  ],
  "directions": [
    "鼓励企业采购区内生产的重大技术装备"
  ],
  "items": [
    {
      "id": "8.1",
      "name": "首台（套）保费补贴",
      "kind": "ceiling",
      "source": "第八条第一句",
      "subject": "列入2019年版目录，且投保险种为综合险的投保装备",
      "subjectCode": "insured_equipment",
      "conditions": [],
      "range": "同一型号按投保日期前3台（套），或首批次",
      "quota": null,
      "validity": null,
      "frequency": "一次性",
      "definitions": [],
      "standard": {
        "choose": "only",
        "branches": [
          {
            "when": null,
            "award": "按不超过实缴保费给予保费补贴"
          }
        ],
        "bonuses": []
      },
      "caps": [
        "单个企业累计最高不超过50万元"
      ],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [
        "先保后补：先投保并缴清保费，再申请补贴"
      ],
      "readings": [
        "A27",
        "A28",
        "A29"
      ],
      "facts": [
        "registered_in_district",
        "insured_equipment.catalogue_2019_listed",
        "insured_equipment.insurance_type",
        "insured_equipment.model",
        "insured_equipment.insured_date",
        "insured_equipment.first_batch",
        "insured_equipment.premium_paid_yuan"
      ]
    },
    {
      "id": "8.2",
      "name": "首购首用风险补助",
      "kind": "fixed",
      "source": "第八条第二句",
      "subject": "区内生产，且列入的目录为国家目录或重庆市目录，且首批采购的首购装备，同一产品合并计算",
      "subjectCode": "equipment_purchases",
      "conditions": [],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": null,
      "definitions": [],
      "standard": {
        "choose": "only",
        "branches": [
          {
            "when": null,
            "award": "按实际支付金额的20%给予补助"
          }
        ],
        "bonuses": []
      },
      "caps": [
        "单个产品累计最高不超过200万元"
      ],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [],
      "readings": [
        "A31",
        "A05"
      ],
      "facts": [
        "registered_in_district",
        "equipment_purchases.made_in_district",
        "equipment_purchases.catalogue",
        "equipment_purchases.first_batch",
        "equipment_purchases.product",
        "equipment_purchases.paid_amount_yuan"
      ]
    }
  ],
  "examples": [
    {
      "title": "两台投保装备",
      "given": [
        "申报日期为2022年6月30日",
        "投保装备E1：型号为M1，列入2019年版目录，投保险种为综合险，非首批次，实缴保费为10万元，投保日期为2022年2月1日",
        "投保装备E2：型号为M1，列入2019年版目录，投保险种为综合险，非首批次，实缴保费为15万元，投保日期为2022年2月2日"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "insured_equipment": [
          {
            "equipment_id": "E1",
            "model": "M1",
            "catalogue_2019_listed": true,
            "insurance_type": "comprehensive",
            "first_batch": false,
            "premium_paid_yuan": "100000.00",
            "insured_date": "2022-02-01"
          },
          {
            "equipment_id": "E2",
            "model": "M1",
            "catalogue_2019_listed": true,
            "insurance_type": "comprehensive",
            "first_batch": false,
            "premium_paid_yuan": "150000.00",
            "insured_date": "2022-02-02"
          }
        ]
      },
      "expected": [
        {
          "item": "8.1",
          "status": "eligible",
          "amount_yuan": "250000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "保费合计超过企业封顶线",
      "given": [
        "申报日期为2022年6月30日",
        "投保装备E1：型号为M1，列入2019年版目录，投保险种为综合险，非首批次，实缴保费为20万元，投保日期为2022年2月1日",
        "投保装备E2：型号为M1，列入2019年版目录，投保险种为综合险，非首批次，实缴保费为20万元，投保日期为2022年2月2日",
        "投保装备E3：型号为M1，列入2019年版目录，投保险种为综合险，非首批次，实缴保费为20万元，投保日期为2022年2月3日"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "insured_equipment": [
          {
            "equipment_id": "E1",
            "model": "M1",
            "catalogue_2019_listed": true,
            "insurance_type": "comprehensive",
            "first_batch": false,
            "premium_paid_yuan": "200000.00",
            "insured_date": "2022-02-01"
          },
          {
            "equipment_id": "E2",
            "model": "M1",
            "catalogue_2019_listed": true,
            "insurance_type": "comprehensive",
            "first_batch": false,
            "premium_paid_yuan": "200000.00",
            "insured_date": "2022-02-02"
          },
          {
            "equipment_id": "E3",
            "model": "M1",
            "catalogue_2019_listed": true,
            "insurance_type": "comprehensive",
            "first_batch": false,
            "premium_paid_yuan": "200000.00",
            "insured_date": "2022-02-03"
          }
        ]
      },
      "expected": [
        {
          "item": "8.1",
          "status": "eligible",
          "amount_yuan": "500000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "四台投保装备取前三台",
      "given": [
        "申报日期为2022年6月30日",
        "投保装备E1：型号为M1，列入2019年版目录，投保险种为综合险，非首批次，实缴保费为10万元，投保日期为2022年2月1日",
        "投保装备E2：型号为M1，列入2019年版目录，投保险种为综合险，非首批次，实缴保费为10万元，投保日期为2022年2月2日",
        "投保装备E3：型号为M1，列入2019年版目录，投保险种为综合险，非首批次，实缴保费为10万元，投保日期为2022年2月3日",
        "投保装备E4：型号为M1，列入2019年版目录，投保险种为综合险，非首批次，实缴保费为10万元，投保日期为2022年2月4日"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "insured_equipment": [
          {
            "equipment_id": "E1",
            "model": "M1",
            "catalogue_2019_listed": true,
            "insurance_type": "comprehensive",
            "first_batch": false,
            "premium_paid_yuan": "100000.00",
            "insured_date": "2022-02-01"
          },
          {
            "equipment_id": "E2",
            "model": "M1",
            "catalogue_2019_listed": true,
            "insurance_type": "comprehensive",
            "first_batch": false,
            "premium_paid_yuan": "100000.00",
            "insured_date": "2022-02-02"
          },
          {
            "equipment_id": "E3",
            "model": "M1",
            "catalogue_2019_listed": true,
            "insurance_type": "comprehensive",
            "first_batch": false,
            "premium_paid_yuan": "100000.00",
            "insured_date": "2022-02-03"
          },
          {
            "equipment_id": "E4",
            "model": "M1",
            "catalogue_2019_listed": true,
            "insurance_type": "comprehensive",
            "first_batch": false,
            "premium_paid_yuan": "100000.00",
            "insured_date": "2022-02-04"
          }
        ]
      },
      "expected": [
        {
          "item": "8.1",
          "status": "eligible",
          "amount_yuan": "300000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "首批次不受台数限制",
      "given": [
        "申报日期为2022年6月30日",
        "投保装备E1：型号为M1，列入2019年版目录，投保险种为综合险，首批次，实缴保费为10万元，投保日期为2022年2月1日",
        "投保装备E2：型号为M1，列入2019年版目录，投保险种为综合险，首批次，实缴保费为10万元，投保日期为2022年2月2日",
        "投保装备E3：型号为M1，列入2019年版目录，投保险种为综合险，首批次，实缴保费为10万元，投保日期为2022年2月3日",
        "投保装备E4：型号为M1，列入2019年版目录，投保险种为综合险，首批次，实缴保费为10万元，投保日期为2022年2月4日"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "insured_equipment": [
          {
            "equipment_id": "E1",
            "model": "M1",
            "catalogue_2019_listed": true,
            "insurance_type": "comprehensive",
            "first_batch": true,
            "premium_paid_yuan": "100000.00",
            "insured_date": "2022-02-01"
          },
          {
            "equipment_id": "E2",
            "model": "M1",
            "catalogue_2019_listed": true,
            "insurance_type": "comprehensive",
            "first_batch": true,
            "premium_paid_yuan": "100000.00",
            "insured_date": "2022-02-02"
          },
          {
            "equipment_id": "E3",
            "model": "M1",
            "catalogue_2019_listed": true,
            "insurance_type": "comprehensive",
            "first_batch": true,
            "premium_paid_yuan": "100000.00",
            "insured_date": "2022-02-03"
          },
          {
            "equipment_id": "E4",
            "model": "M1",
            "catalogue_2019_listed": true,
            "insurance_type": "comprehensive",
            "first_batch": true,
            "premium_paid_yuan": "100000.00",
            "insured_date": "2022-02-04"
          }
        ]
      },
      "expected": [
        {
          "item": "8.1",
          "status": "eligible",
          "amount_yuan": "400000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "未投保综合险",
      "given": [
        "申报日期为2022年6月30日",
        "投保装备E1：型号为M1，列入2019年版目录，投保险种为其他险种，非首批次，实缴保费为10万元，投保日期为2022年2月1日"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "insured_equipment": [
          {
            "equipment_id": "E1",
            "model": "M1",
            "catalogue_2019_listed": true,
            "insurance_type": "other",
            "first_batch": false,
            "premium_paid_yuan": "100000.00",
            "insured_date": "2022-02-01"
          }
        ]
      },
      "expected": [
        {
          "item": "8.1",
          "status": "not_eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "两个产品的首批采购",
      "given": [
        "申报日期为2022年6月30日",
        "首购装备G1：产品为X，区内生产，列入的目录为重庆市目录，首批采购，实际支付金额为1200万元，采购日期为2022年3月1日",
        "首购装备G2：产品为Y，区内生产，列入的目录为国家目录，首批采购，实际支付金额为400万元，采购日期为2022年3月1日"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "equipment_purchases": [
          {
            "purchase_id": "G1",
            "product": "X",
            "made_in_district": true,
            "catalogue": "chongqing",
            "first_batch": true,
            "paid_amount_yuan": "12000000.00",
            "purchase_date": "2022-03-01"
          },
          {
            "purchase_id": "G2",
            "product": "Y",
            "made_in_district": true,
            "catalogue": "national",
            "first_batch": true,
            "paid_amount_yuan": "4000000.00",
            "purchase_date": "2022-03-01"
          }
        ]
      },
      "expected": [
        {
          "item": "8.2",
          "status": "eligible",
          "amount_yuan": "2800000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "同一产品首批分两次采购",
      "given": [
        "申报日期为2022年6月30日",
        "首购装备G1：产品为X，区内生产，列入的目录为重庆市目录，首批采购，实际支付金额为600万元，采购日期为2022年3月1日",
        "首购装备G2：产品为X，区内生产，列入的目录为重庆市目录，首批采购，实际支付金额为500万元，采购日期为2022年4月1日"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "equipment_purchases": [
          {
            "purchase_id": "G1",
            "product": "X",
            "made_in_district": true,
            "catalogue": "chongqing",
            "first_batch": true,
            "paid_amount_yuan": "6000000.00",
            "purchase_date": "2022-03-01"
          },
          {
            "purchase_id": "G2",
            "product": "X",
            "made_in_district": true,
            "catalogue": "chongqing",
            "first_batch": true,
            "paid_amount_yuan": "5000000.00",
            "purchase_date": "2022-04-01"
          }
        ]
      },
      "expected": [
        {
          "item": "8.2",
          "status": "eligible",
          "amount_yuan": "2000000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "非区内生产",
      "given": [
        "申报日期为2022年6月30日",
        "首购装备G1：产品为X，非区内生产，列入的目录为重庆市目录，首批采购，实际支付金额为500万元，采购日期为2022年3月1日"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "equipment_purchases": [
          {
            "purchase_id": "G1",
            "product": "X",
            "made_in_district": false,
            "catalogue": "chongqing",
            "first_batch": true,
            "paid_amount_yuan": "5000000.00",
            "purchase_date": "2022-03-01"
          }
        ]
      },
      "expected": [
        {
          "item": "8.2",
          "status": "not_eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    }
  ]
};

// 第九条 鼓励企业加大研发投入（责任单位：区科技局、区财政局）

/**
 * 事项 9.1　研发投入补贴
 * 对象：企业
 * 条件：通过联网直报平台报统，且支持年度为自施行日期起第一年及以后
 * 频次：每年
 * 定义：
 *   当年增长额 = 当年研发投入区内报核总额减去上年研发投入区内报核总额
 *   研发投入逐年增长 = 前年研发投入区内报核总额小于上年研发投入区内报核总额，且当年增长额大于0元
 * 标准（就高）：
 *   按当年研发投入区内报核总额的5%给予补贴
 *   前两年度均享受研发投入补贴，且研发投入逐年增长的，按当年增长额的30%给予补贴
 * 封顶：单个企业当年最高不超过1000万元
 */
/** 当年增长额. */
const definition_9_1_1 = (f: Facts, _s: Facts): Known<Exact> => subtract(f.rd_current_year_yuan, f.rd_previous_year_yuan);

/** 研发投入逐年增长. */
const definition_9_1_2 = (f: Facts, s: Facts): Known<boolean> => and(compare(f.rd_year_before_previous_yuan, '<', f.rd_previous_year_yuan), compare(definition_9_1_1(f, s), '>', yuan_0));

const item_9_1 = /* @__PURE__ */ item<Facts, Facts, ItemId>({
  id: '9.1',
  kind: 'fixed',
  conditions: [
    implied_1,
    implied_2,
    {
      words: '通过联网直报平台报统',
      test: (f) => f.reports_via_stats_platform,
      figures: (f) => [flagFigure('通过联网直报平台报统', f.reports_via_stats_platform)],
    },
    {
      words: '支持年度为自施行日期起第一年及以后',
      test: (f) => compare(subtract(f.support_year, yearOf('2021-10-14')), '>=', exact_0),
      figures: (f) => [numberFigure('支持年度', f.support_year, '年')],
    },
  ],
  subjectConditions: [],
  frequency: {
    words: '每年',
    rule: 'annual',
    items: ['9.1'],
  },
  standard: {
    choose: 'highest',
    branches: [
      {
        award: {
          words: '按当年研发投入区内报核总额的5%给予补贴',
          value: (f) => multiply(f.rd_current_year_yuan, exact_0_05),
          figures: (f) => [moneyFigure('当年研发投入区内报核总额', f.rd_current_year_yuan)],
        },
      },
      {
        when: {
          words: '前两年度均享受研发投入补贴，且研发投入逐年增长',
          test: (f, s) => and(awardedInEachOfLast(f, ['9.1'], 2), definition_9_1_2(f, s)),
          figures: (f, s) => [moneyFigure('前年研发投入区内报核总额', f.rd_year_before_previous_yuan), moneyFigure('当年研发投入区内报核总额', f.rd_current_year_yuan), moneyFigure('上年研发投入区内报核总额', f.rd_previous_year_yuan), moneyFigure('当年增长额', definition_9_1_1(f, s))],
          parts: (f, s) => [{ words: '前两年度均享受研发投入补贴', passes: awardedInEachOfLast(f, ['9.1'], 2) }, { words: '前年研发投入区内报核总额小于上年研发投入区内报核总额', passes: compare(f.rd_year_before_previous_yuan, '<', f.rd_previous_year_yuan) }, { words: '当年增长额大于0元', passes: compare(definition_9_1_1(f, s), '>', yuan_0) }],
        },
        award: {
          words: '按当年增长额的30%给予补贴',
          value: (f, s) => multiply(definition_9_1_1(f, s), exact_0_3),
          figures: (f, s) => [moneyFigure('当年研发投入区内报核总额', f.rd_current_year_yuan), moneyFigure('上年研发投入区内报核总额', f.rd_previous_year_yuan), moneyFigure('当年增长额', definition_9_1_1(f, s))],
        },
      },
    ],
  },
  caps: [
    { words: '单个企业当年最高不超过1000万元', scope: 'enterprise', history: 'year', limit: () => yuan_10000000 },
  ],
  deductions: [],
});

/** 当年增长额，快速核算. */
const fast_definition_9_1_1 = (f: FastFacts, i: number): number => at(f.rd_current_year_yuan, i) - at(f.rd_previous_year_yuan, i);

/** 研发投入逐年增长，快速核算. */
const fast_definition_9_1_2 = (f: FastFacts, i: number): boolean => at(f.rd_year_before_previous_yuan, i) < at(f.rd_previous_year_yuan, i) && fast_definition_9_1_1(f, i) > 0;
const fast_definition_9_1_2_fails = (f: FastFacts, i: number): boolean => at(f.rd_year_before_previous_yuan, i) >= at(f.rd_previous_year_yuan, i) || fast_definition_9_1_1(f, i) <= 0;

/** 事项 9.1　研发投入补贴，快速核算. */
const fast_9_1 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  // 通过联网直报平台报统
  if (at(f.reports_via_stats_platform, i) !== YES) {
    if (at(f.reports_via_stats_platform, i) === NO) return CODE.condition;
    open = true;
  }
  // 支持年度为自施行日期起第一年及以后
  if (!(at(f.support_year, i) - 2021 >= 0)) return at(f.support_year, i) - 2021 < 0 ? CODE.condition : NaN;
  // 每年
  if (hadAward(f.prior_awards, i, items_9_1, at(f.support_year, i), null) !== NO) {
    if (hadAward(f.prior_awards, i, items_9_1, at(f.support_year, i), null) === YES) return CODE.frequency;
    open = true;
  }
  // 按当年研发投入区内报核总额的5%给予补贴
  let amount: number = at(f.rd_current_year_yuan, i) >= 200000000_00 ? 10000000_00 : Math.floor(at(f.rd_current_year_yuan, i) / 20);
  // 前两年度均享受研发投入补贴，且研发投入逐年增长的，按当年增长额的30%给予补贴
  if (fast_definition_9_1_2(f, i) && hadAwardInEach(f.prior_awards, i, items_9_1, at(f.support_year, i), 2, null) === YES) amount = Math.max(amount, Math.min(Math.floor(Math.max(0, fast_definition_9_1_1(f, i)) * 3 / 10), 10000000_00));
  else if (!(fast_definition_9_1_2_fails(f, i) || hadAwardInEach(f.prior_awards, i, items_9_1, at(f.support_year, i), 2, null) === NO) && amount < 10000000_00) return NaN;
  if (open && amount > 0) return CODE.undetermined;
  return amount <= 0 ? CODE.zero_amount : amount;
};

/**
 * 事项 9.2　科研项目配套
 * 对象：科研项目级别为国家级科研项目或市级重点专项以上科研项目，且承担角色为第一承担单位的科研项目
 * 条件：支持年度为自施行日期起第一年及以后
 * 频次：每年
 * 标准：按当年下拨经费的50%给予配套
 * 封顶：单个科研项目累计最高不超过200万元
 */
const item_9_2 = /* @__PURE__ */ item<Facts, ResearchProjectsElement, ItemId>({
  id: '9.2',
  kind: 'matching',
  subject: {
    noun: '科研项目',
    code: 'research_projects',
    list: (f) => f.research_projects,
    id: (s) => s.project_no,
    where: [
      {
        words: '科研项目级别为国家级科研项目或市级重点专项以上科研项目',
        test: (_f, s) => is(s.level, 'national', 'municipal_key_special'),
        figures: (_f, s) => [choiceFigure('科研项目级别', s.level, research_projects_level_words)],
        parts: (_f, s) => [{ words: '科研项目级别为国家级科研项目', passes: is(s.level, 'national') }, { words: '科研项目级别为市级重点专项以上科研项目', passes: is(s.level, 'municipal_key_special') }],
      },
      {
        words: '承担角色为第一承担单位',
        test: (_f, s) => is(s.role, 'lead'),
        figures: (_f, s) => [choiceFigure('承担角色', s.role, research_projects_role_words)],
      },
    ],
  },
  conditions: [
    implied_1,
    implied_2,
    {
      words: '支持年度为自施行日期起第一年及以后',
      test: (f) => compare(subtract(f.support_year, yearOf('2021-10-14')), '>=', exact_0),
      figures: (f) => [numberFigure('支持年度', f.support_year, '年')],
    },
  ],
  subjectConditions: [],
  frequency: {
    words: '每年',
    rule: 'annual',
    items: ['9.2'],
  },
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '按当年下拨经费的50%给予配套',
          value: (_f, s) => multiply(s.funds_this_year_yuan, exact_0_5),
          figures: (_f, s) => [moneyFigure('当年下拨经费', s.funds_this_year_yuan)],
        },
      },
    ],
  },
  caps: [
    { words: '单个科研项目累计最高不超过200万元', scope: 'subject', history: 'all', limit: () => yuan_2000000 },
  ],
  deductions: [],
});

/** 事项 9.2　科研项目配套，快速核算：一个科研项目. */
const subject_9_2 = (f: FastFacts, i: number, s: Fast_research_projects, k: number): number => {
  let open = false;
  // 科研项目级别为国家级科研项目或市级重点专项以上科研项目
  if (!(at(s.level, k) === research_projects_level_members.national || at(s.level, k) === research_projects_level_members.municipal_key_special)) {
    if (at(s.level, k) !== 0) return CODE.no_subject;
    open = true;
  }
  // 承担角色为第一承担单位
  if (at(s.role, k) !== research_projects_role_members.lead) {
    if (at(s.role, k) !== 0) return CODE.no_subject;
    open = true;
  }
  // 每年
  if (hadAward(f.prior_awards, i, items_9_2, at(f.support_year, i), at(s.project_no, k)) !== NO) {
    if (hadAward(f.prior_awards, i, items_9_2, at(f.support_year, i), at(s.project_no, k)) === YES) return CODE.frequency;
    open = true;
  }
  // 按当年下拨经费的50%给予配套
  let amount = Math.floor(at(s.funds_this_year_yuan, k) / 2);
  amount = Math.min(amount, 2000000_00 - paidBefore(f.prior_awards, i, items_9_2, null, at(s.project_no, k)));
  if (open && amount > 0) return CODE.undetermined;
  return amount <= 0 ? CODE.zero_amount : amount;
};

/** 事项 9.2　科研项目配套，快速核算. */
const fast_9_2 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  // 支持年度为自施行日期起第一年及以后
  if (!(at(f.support_year, i) - 2021 >= 0)) return at(f.support_year, i) - 2021 < 0 ? CODE.condition : NaN;
  if ((at(f.research_projects.kinds.level, i) & (1 | 1 << research_projects_level_members.national | 1 << research_projects_level_members.municipal_key_special)) === 0) return CODE.no_subject;
  const { first, end, each } = f.research_projects;
  const from = at(first, i);
  const to = at(end, i);
  if (Number.isNaN(from)) return NaN;
  let amount = 0;
  let reached: number = CODE.no_subject;
  for (let k = from; k < to; k += 1) {
    const one = subject_9_2(f, i, each, k);
    if (one > 0) amount += one;
    else if (one < reached) reached = one;
    else if (Number.isNaN(one)) return NaN;
  }
  if (reached === CODE.undetermined) return reached;
  if (amount === 0) return reached;
  if (open) return CODE.undetermined;
  return safe(amount);
};

/** 政策内容: 第九条. */
const measure_9: MeasureAbout = {
  "number": 9,
  "article": "第九条",
  "title": "鼓励企业加大研发投入",
  "units": [
    "区科技局",
    "区财政局"
  ],
  "directions": [
    "鼓励承担国家级、市级重点专项以上的科研项目"
  ],
  "items": [
    {
      "id": "9.1",
      "name": "研发投入补贴",
      "kind": "fixed",
      "source": "第九条第一句、第二句",
      "subject": "企业",
      "subjectCode": null,
      "conditions": [
        "通过联网直报平台报统",
        "支持年度为自施行日期起第一年及以后"
      ],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": "每年",
      "definitions": [
        {
          "name": "当年增长额",
          "words": "当年研发投入区内报核总额减去上年研发投入区内报核总额"
        },
        {
          "name": "研发投入逐年增长",
          "words": "前年研发投入区内报核总额小于上年研发投入区内报核总额，且当年增长额大于0元"
        }
      ],
      "standard": {
        "choose": "highest",
        "branches": [
          {
            "when": null,
            "award": "按当年研发投入区内报核总额的5%给予补贴"
          },
          {
            "when": "前两年度均享受研发投入补贴，且研发投入逐年增长",
            "award": "按当年增长额的30%给予补贴"
          }
        ],
        "bonuses": []
      },
      "caps": [
        "单个企业当年最高不超过1000万元"
      ],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [],
      "readings": [
        "A33",
        "A34",
        "A35",
        "A05",
        "A55"
      ],
      "facts": [
        "registered_in_district",
        "reports_via_stats_platform",
        "rd_current_year_yuan",
        "rd_year_before_previous_yuan",
        "rd_previous_year_yuan"
      ]
    },
    {
      "id": "9.2",
      "name": "科研项目配套",
      "kind": "matching",
      "source": "第九条第三句",
      "subject": "科研项目级别为国家级科研项目或市级重点专项以上科研项目，且承担角色为第一承担单位的科研项目",
      "subjectCode": "research_projects",
      "conditions": [
        "支持年度为自施行日期起第一年及以后"
      ],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": "每年",
      "definitions": [],
      "standard": {
        "choose": "only",
        "branches": [
          {
            "when": null,
            "award": "按当年下拨经费的50%给予配套"
          }
        ],
        "bonuses": []
      },
      "caps": [
        "单个科研项目累计最高不超过200万元"
      ],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [],
      "readings": [
        "A36",
        "A05",
        "A55"
      ],
      "facts": [
        "registered_in_district",
        "research_projects.level",
        "research_projects.role",
        "research_projects.funds_this_year_yuan"
      ]
    }
  ],
  "examples": [
    {
      "title": "按研发投入的百分之五",
      "given": [
        "支持年度为2022，申报日期为2023年5月31日，通过联网直报平台报统，当年研发投入区内报核总额为4000万元"
      ],
      "dossier": {
        "application_date": "2023-05-31",
        "registered_in_district": true,
        "prior_awards": [],
        "support_year": 2022,
        "reports_via_stats_platform": true,
        "rd_current_year_yuan": "40000000.00"
      },
      "expected": [
        {
          "item": "9.1",
          "status": "eligible",
          "amount_yuan": "2000000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "增长额的百分之三十更高",
      "given": [
        "支持年度为2022，申报日期为2023年5月31日，通过联网直报平台报统，当年研发投入区内报核总额为6000万元，上年研发投入区内报核总额为4000万元，前年研发投入区内报核总额为3000万元，2021年度已享受研发投入补贴100万元，2020年度已享受研发投入补贴100万元"
      ],
      "dossier": {
        "application_date": "2023-05-31",
        "registered_in_district": true,
        "prior_awards": [
          {
            "item": "9.1",
            "amount_yuan": "1000000.00",
            "year": 2021
          },
          {
            "item": "9.1",
            "amount_yuan": "1000000.00",
            "year": 2020
          }
        ],
        "support_year": 2022,
        "reports_via_stats_platform": true,
        "rd_current_year_yuan": "60000000.00",
        "rd_previous_year_yuan": "40000000.00",
        "rd_year_before_previous_yuan": "30000000.00"
      },
      "expected": [
        {
          "item": "9.1",
          "status": "eligible",
          "amount_yuan": "6000000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "增长额的百分之三十不及百分之五",
      "given": [
        "支持年度为2022，申报日期为2023年5月31日，通过联网直报平台报统，当年研发投入区内报核总额为6000万元，上年研发投入区内报核总额为5900万元，前年研发投入区内报核总额为5800万元，2021年度已享受研发投入补贴100万元，2020年度已享受研发投入补贴100万元"
      ],
      "dossier": {
        "application_date": "2023-05-31",
        "registered_in_district": true,
        "prior_awards": [
          {
            "item": "9.1",
            "amount_yuan": "1000000.00",
            "year": 2021
          },
          {
            "item": "9.1",
            "amount_yuan": "1000000.00",
            "year": 2020
          }
        ],
        "support_year": 2022,
        "reports_via_stats_platform": true,
        "rd_current_year_yuan": "60000000.00",
        "rd_previous_year_yuan": "59000000.00",
        "rd_year_before_previous_yuan": "58000000.00"
      },
      "expected": [
        {
          "item": "9.1",
          "status": "eligible",
          "amount_yuan": "3000000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "只有一年享受过",
      "given": [
        "支持年度为2022，申报日期为2023年5月31日，通过联网直报平台报统，当年研发投入区内报核总额为6000万元，上年研发投入区内报核总额为4000万元，前年研发投入区内报核总额为3000万元，2021年度已享受研发投入补贴100万元"
      ],
      "dossier": {
        "application_date": "2023-05-31",
        "registered_in_district": true,
        "prior_awards": [
          {
            "item": "9.1",
            "amount_yuan": "1000000.00",
            "year": 2021
          }
        ],
        "support_year": 2022,
        "reports_via_stats_platform": true,
        "rd_current_year_yuan": "60000000.00",
        "rd_previous_year_yuan": "40000000.00",
        "rd_year_before_previous_yuan": "30000000.00"
      },
      "expected": [
        {
          "item": "9.1",
          "status": "eligible",
          "amount_yuan": "3000000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "增长部分超过封顶线",
      "given": [
        "支持年度为2022，申报日期为2023年5月31日，通过联网直报平台报统，当年研发投入区内报核总额为1亿元，上年研发投入区内报核总额为6000万元，前年研发投入区内报核总额为5000万元，2021年度已享受研发投入补贴100万元，2020年度已享受研发投入补贴100万元"
      ],
      "dossier": {
        "application_date": "2023-05-31",
        "registered_in_district": true,
        "prior_awards": [
          {
            "item": "9.1",
            "amount_yuan": "1000000.00",
            "year": 2021
          },
          {
            "item": "9.1",
            "amount_yuan": "1000000.00",
            "year": 2020
          }
        ],
        "support_year": 2022,
        "reports_via_stats_platform": true,
        "rd_current_year_yuan": "100000000.00",
        "rd_previous_year_yuan": "60000000.00",
        "rd_year_before_previous_yuan": "50000000.00"
      },
      "expected": [
        {
          "item": "9.1",
          "status": "eligible",
          "amount_yuan": "10000000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "当年已经享受",
      "given": [
        "支持年度为2022，申报日期为2023年5月31日，通过联网直报平台报统，当年研发投入区内报核总额为4000万元，2022年度已享受研发投入补贴200万元"
      ],
      "dossier": {
        "application_date": "2023-05-31",
        "registered_in_district": true,
        "prior_awards": [
          {
            "item": "9.1",
            "amount_yuan": "2000000.00",
            "year": 2022
          }
        ],
        "support_year": 2022,
        "reports_via_stats_platform": true,
        "rd_current_year_yuan": "40000000.00"
      },
      "expected": [
        {
          "item": "9.1",
          "status": "not_eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "三个科研项目",
      "given": [
        "支持年度为2022，申报日期为2023年5月31日",
        "科研项目N1：科研项目级别为国家级科研项目，承担角色为第一承担单位，当年下拨经费为400万元",
        "科研项目N2：科研项目级别为国家级科研项目，承担角色为第一承担单位，当年下拨经费为600万元",
        "科研项目N3：科研项目级别为市级重点专项以上科研项目，承担角色为第一承担单位，当年下拨经费为100万元"
      ],
      "dossier": {
        "application_date": "2023-05-31",
        "registered_in_district": true,
        "prior_awards": [],
        "support_year": 2022,
        "research_projects": [
          {
            "project_no": "N1",
            "level": "national",
            "role": "lead",
            "funds_this_year_yuan": "4000000.00"
          },
          {
            "project_no": "N2",
            "level": "national",
            "role": "lead",
            "funds_this_year_yuan": "6000000.00"
          },
          {
            "project_no": "N3",
            "level": "municipal_key_special",
            "role": "lead",
            "funds_this_year_yuan": "1000000.00"
          }
        ]
      },
      "expected": [
        {
          "item": "9.2",
          "status": "eligible",
          "amount_yuan": "4500000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "科研项目往年已配套一百五十万元",
      "given": [
        "支持年度为2022，申报日期为2023年5月31日，2021年度科研项目N1已享受科研项目配套150万元",
        "科研项目N1：科研项目级别为国家级科研项目，承担角色为第一承担单位，当年下拨经费为400万元"
      ],
      "dossier": {
        "application_date": "2023-05-31",
        "registered_in_district": true,
        "prior_awards": [
          {
            "item": "9.2",
            "amount_yuan": "1500000.00",
            "year": 2021,
            "subject": "N1"
          }
        ],
        "support_year": 2022,
        "research_projects": [
          {
            "project_no": "N1",
            "level": "national",
            "role": "lead",
            "funds_this_year_yuan": "4000000.00"
          }
        ]
      },
      "expected": [
        {
          "item": "9.2",
          "status": "eligible",
          "amount_yuan": "500000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "参与单位不予配套",
      "given": [
        "支持年度为2022，申报日期为2023年5月31日",
        "科研项目N1：科研项目级别为国家级科研项目，承担角色为参与单位，当年下拨经费为400万元"
      ],
      "dossier": {
        "application_date": "2023-05-31",
        "registered_in_district": true,
        "prior_awards": [],
        "support_year": 2022,
        "research_projects": [
          {
            "project_no": "N1",
            "level": "national",
            "role": "participant",
            "funds_this_year_yuan": "4000000.00"
          }
        ]
      },
      "expected": [
        {
          "item": "9.2",
          "status": "not_eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    }
  ]
};

// 第十条 培育一批创新平台机构（责任单位：区科技局、区科协、区发展改革委、区经济信息委）

/**
 * 事项 10.1　创新平台配套
 * 对象：平台类型为产业研究院、重点实验室、制造业创新中心、技术创新中心、新型研发机构或联合研发基地的创新平台
 * 条件：平台级别为国家级或市级
 * 标准：按上级奖补到位资金的50%给予配套
 * 扣减：本创新平台累计已享受
 */
const item_10_1 = /* @__PURE__ */ item<Facts, PlatformsElement, ItemId>({
  id: '10.1',
  kind: 'matching',
  subject: {
    noun: '创新平台',
    code: 'platforms',
    list: (f) => f.platforms,
    id: (s) => s.platform_id,
    where: [
      {
        words: '平台类型为产业研究院、重点实验室、制造业创新中心、技术创新中心、新型研发机构或联合研发基地',
        test: (_f, s) => is(s.platform_type, 'industry_research_institute', 'key_laboratory', 'manufacturing_innovation_center', 'technology_innovation_center', 'new_rd_institution', 'joint_rd_base'),
        figures: (_f, s) => [choiceFigure('平台类型', s.platform_type, platforms_platform_type_words)],
        parts: (_f, s) => [{ words: '平台类型为产业研究院', passes: is(s.platform_type, 'industry_research_institute') }, { words: '平台类型为重点实验室', passes: is(s.platform_type, 'key_laboratory') }, { words: '平台类型为制造业创新中心', passes: is(s.platform_type, 'manufacturing_innovation_center') }, { words: '平台类型为技术创新中心', passes: is(s.platform_type, 'technology_innovation_center') }, { words: '平台类型为新型研发机构', passes: is(s.platform_type, 'new_rd_institution') }, { words: '平台类型为联合研发基地', passes: is(s.platform_type, 'joint_rd_base') }],
      },
    ],
  },
  conditions: [
    implied_1,
    implied_2,
  ],
  subjectConditions: [
    {
      words: '平台级别为国家级或市级',
      test: (_f, s) => is(s.level, 'national', 'municipal'),
      figures: (_f, s) => [choiceFigure('平台级别', s.level, platforms_level_words)],
      parts: (_f, s) => [{ words: '平台级别为国家级', passes: is(s.level, 'national') }, { words: '平台级别为市级', passes: is(s.level, 'municipal') }],
    },
  ],
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '按上级奖补到位资金的50%给予配套',
          value: (_f, s) => multiply(s.upper_funds_received_yuan, exact_0_5),
          figures: (_f, s) => [moneyFigure('上级奖补到位资金', s.upper_funds_received_yuan)],
        },
      },
    ],
  },
  caps: [],
  deductions: [
    {
      words: '本创新平台累计已享受',
      value: (f, s) => received(f, ['10.1'], s.platform_id),
      figures: (f, s) => [moneyFigure('本创新平台累计已享受', received(f, ['10.1'], s.platform_id))],
    },
  ],
});

/** 事项 10.1　创新平台配套，快速核算：一个创新平台. */
const subject_10_1 = (f: FastFacts, i: number, s: Fast_platforms, k: number): number => {
  let open = false;
  // 平台类型为产业研究院、重点实验室、制造业创新中心、技术创新中心、新型研发机构或联合研发基地
  if (!(at(s.platform_type, k) === platforms_platform_type_members.industry_research_institute || at(s.platform_type, k) === platforms_platform_type_members.key_laboratory || at(s.platform_type, k) === platforms_platform_type_members.manufacturing_innovation_center || at(s.platform_type, k) === platforms_platform_type_members.technology_innovation_center || at(s.platform_type, k) === platforms_platform_type_members.new_rd_institution || at(s.platform_type, k) === platforms_platform_type_members.joint_rd_base)) {
    if (at(s.platform_type, k) !== 0) return CODE.no_subject;
    open = true;
  }
  // 平台级别为国家级或市级
  if (!(at(s.level, k) === platforms_level_members.national || at(s.level, k) === platforms_level_members.municipal)) {
    if (at(s.level, k) !== 0) return CODE.condition;
    open = true;
  }
  // 按上级奖补到位资金的50%给予配套
  let amount = Math.floor(at(s.upper_funds_received_yuan, k) / 2);
  amount -= paidBefore(f.prior_awards, i, items_10_1, null, at(s.platform_id, k));
  if (open && amount > 0) return CODE.undetermined;
  return amount <= 0 ? CODE.zero_amount : amount;
};

/** 事项 10.1　创新平台配套，快速核算. */
const fast_10_1 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  if ((at(f.platforms.kinds.platform_type, i) & (1 | 1 << platforms_platform_type_members.industry_research_institute | 1 << platforms_platform_type_members.key_laboratory | 1 << platforms_platform_type_members.manufacturing_innovation_center | 1 << platforms_platform_type_members.technology_innovation_center | 1 << platforms_platform_type_members.new_rd_institution | 1 << platforms_platform_type_members.joint_rd_base)) === 0) return CODE.no_subject;
  const { first, end, each } = f.platforms;
  const from = at(first, i);
  const to = at(end, i);
  if (Number.isNaN(from)) return NaN;
  let amount = 0;
  let reached: number = CODE.no_subject;
  for (let k = from; k < to; k += 1) {
    const one = subject_10_1(f, i, each, k);
    if (one > 0) amount += one;
    else if (one < reached) reached = one;
    else if (Number.isNaN(one)) return NaN;
  }
  if (reached === CODE.undetermined) return reached;
  if (amount === 0) return reached;
  if (open) return CODE.undetermined;
  return safe(amount);
};

/**
 * 事项 10.2　院士工作站认定奖励
 * 对象：工作站类型为重庆市院士工作站的工作站
 * 条件：认定日期不早于施行日期
 * 频次：每个工作站一次
 * 标准：给予50万元一次性配套奖励
 */
const item_10_2 = /* @__PURE__ */ item<Facts, StationsElement, ItemId>({
  id: '10.2',
  kind: 'fixed',
  subject: {
    noun: '工作站',
    code: 'stations',
    list: (f) => f.stations,
    id: (s) => s.station_id,
    where: [
      {
        words: '工作站类型为重庆市院士工作站',
        test: (_f, s) => is(s.station_type, 'academician'),
        figures: (_f, s) => [choiceFigure('工作站类型', s.station_type, stations_station_type_words)],
      },
    ],
  },
  conditions: [
    implied_1,
    implied_2,
  ],
  subjectConditions: [
    {
      words: '认定日期不早于施行日期',
      test: (_f, s) => compareDates(s.recognition_date, '>=', '2021-10-14'),
      figures: (_f, s) => [dateFigure('认定日期', s.recognition_date)],
    },
  ],
  frequency: {
    words: '每个工作站一次',
    rule: 'once',
    items: ['10.2'],
  },
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '给予50万元一次性配套奖励',
          value: () => yuan_500000,
          figures: () => [],
        },
      },
    ],
  },
  caps: [],
  deductions: [],
});

/** 事项 10.2　院士工作站认定奖励，快速核算：一个工作站. */
const subject_10_2 = (f: FastFacts, i: number, s: Fast_stations, k: number): number => {
  let open = false;
  // 工作站类型为重庆市院士工作站
  if (at(s.station_type, k) !== stations_station_type_members.academician) {
    if (at(s.station_type, k) !== 0) return CODE.no_subject;
    open = true;
  }
  // 认定日期不早于施行日期
  if (!(at(s.recognition_date, k) >= 20211014)) {
    if (at(s.recognition_date, k) < 20211014) return CODE.condition;
    open = true;
  }
  // 每个工作站一次
  if (hadAward(f.prior_awards, i, items_10_2, null, at(s.station_id, k)) !== NO) {
    if (hadAward(f.prior_awards, i, items_10_2, null, at(s.station_id, k)) === YES) return CODE.frequency;
    open = true;
  }
  // 给予50万元一次性配套奖励
  let amount = 500000_00;
  if (open && amount > 0) return CODE.undetermined;
  return amount <= 0 ? CODE.zero_amount : amount;
};

/** 事项 10.2　院士工作站认定奖励，快速核算. */
const fast_10_2 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  if ((at(f.stations.kinds.station_type, i) & (1 | 1 << stations_station_type_members.academician)) === 0) return CODE.no_subject;
  const { first, end, each } = f.stations;
  const from = at(first, i);
  const to = at(end, i);
  if (Number.isNaN(from)) return NaN;
  let amount = 0;
  let reached: number = CODE.no_subject;
  for (let k = from; k < to; k += 1) {
    const one = subject_10_2(f, i, each, k);
    if (one > 0) amount += one;
    else if (one < reached) reached = one;
    else if (Number.isNaN(one)) return NaN;
  }
  if (reached === CODE.undetermined) return reached;
  if (amount === 0) return reached;
  if (open) return CODE.undetermined;
  return safe(amount);
};

/**
 * 事项 10.3　院士工作站运行经费
 * 对象：工作站类型为重庆市院士工作站的工作站
 * 条件：正常运行，且认定日期早于支持年度，且支持年度为自施行日期起第一年及以后
 * 频次：每年
 * 标准：每年给予15万元经费
 */
const item_10_3 = /* @__PURE__ */ item<Facts, StationsElement, ItemId>({
  id: '10.3',
  kind: 'fixed',
  subject: {
    noun: '工作站',
    code: 'stations',
    list: (f) => f.stations,
    id: (s) => s.station_id,
    where: [
      {
        words: '工作站类型为重庆市院士工作站',
        test: (_f, s) => is(s.station_type, 'academician'),
        figures: (_f, s) => [choiceFigure('工作站类型', s.station_type, stations_station_type_words)],
      },
    ],
  },
  conditions: [
    implied_1,
    implied_2,
    {
      words: '支持年度为自施行日期起第一年及以后',
      test: (f) => compare(subtract(f.support_year, yearOf('2021-10-14')), '>=', exact_0),
      figures: (f) => [numberFigure('支持年度', f.support_year, '年')],
    },
  ],
  subjectConditions: [
    {
      words: '正常运行',
      test: (_f, s) => s.operating_normally,
      figures: (_f, s) => [flagFigure('正常运行', s.operating_normally)],
    },
    {
      words: '认定日期早于支持年度',
      test: (f, s) => compare(yearOf(s.recognition_date), '<', f.support_year),
      figures: (f, s) => [dateFigure('认定日期', s.recognition_date), numberFigure('支持年度', f.support_year, '年')],
    },
  ],
  frequency: {
    words: '每年',
    rule: 'annual',
    items: ['10.3'],
  },
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '每年给予15万元经费',
          value: () => yuan_150000,
          figures: () => [],
        },
      },
    ],
  },
  caps: [],
  deductions: [],
});

/** 事项 10.3　院士工作站运行经费，快速核算：一个工作站. */
const subject_10_3 = (f: FastFacts, i: number, s: Fast_stations, k: number): number => {
  let open = false;
  // 工作站类型为重庆市院士工作站
  if (at(s.station_type, k) !== stations_station_type_members.academician) {
    if (at(s.station_type, k) !== 0) return CODE.no_subject;
    open = true;
  }
  // 正常运行
  if (at(s.operating_normally, k) !== YES) {
    if (at(s.operating_normally, k) === NO) return CODE.condition;
    open = true;
  }
  // 认定日期早于支持年度
  if (!(yearOfDay(at(s.recognition_date, k)) < at(f.support_year, i))) return yearOfDay(at(s.recognition_date, k)) >= at(f.support_year, i) ? CODE.condition : NaN;
  // 每年
  if (hadAward(f.prior_awards, i, items_10_3, at(f.support_year, i), at(s.station_id, k)) !== NO) {
    if (hadAward(f.prior_awards, i, items_10_3, at(f.support_year, i), at(s.station_id, k)) === YES) return CODE.frequency;
    open = true;
  }
  // 每年给予15万元经费
  let amount = 150000_00;
  if (open && amount > 0) return CODE.undetermined;
  return amount <= 0 ? CODE.zero_amount : amount;
};

/** 事项 10.3　院士工作站运行经费，快速核算. */
const fast_10_3 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  // 支持年度为自施行日期起第一年及以后
  if (!(at(f.support_year, i) - 2021 >= 0)) return at(f.support_year, i) - 2021 < 0 ? CODE.condition : NaN;
  if ((at(f.stations.kinds.station_type, i) & (1 | 1 << stations_station_type_members.academician)) === 0) return CODE.no_subject;
  const { first, end, each } = f.stations;
  const from = at(first, i);
  const to = at(end, i);
  if (Number.isNaN(from)) return NaN;
  let amount = 0;
  let reached: number = CODE.no_subject;
  for (let k = from; k < to; k += 1) {
    const one = subject_10_3(f, i, each, k);
    if (one > 0) amount += one;
    else if (one < reached) reached = one;
    else if (Number.isNaN(one)) return NaN;
  }
  if (reached === CODE.undetermined) return reached;
  if (amount === 0) return reached;
  if (open) return CODE.undetermined;
  return safe(amount);
};

/**
 * 事项 10.4　专家工作站认定奖励
 * 对象：工作站类型为渝北区专家工作站的工作站
 * 条件：认定日期不早于施行日期
 * 频次：每个工作站一次
 * 标准：给予30万元一次性奖励
 */
const item_10_4 = /* @__PURE__ */ item<Facts, StationsElement, ItemId>({
  id: '10.4',
  kind: 'fixed',
  subject: {
    noun: '工作站',
    code: 'stations',
    list: (f) => f.stations,
    id: (s) => s.station_id,
    where: [
      {
        words: '工作站类型为渝北区专家工作站',
        test: (_f, s) => is(s.station_type, 'expert'),
        figures: (_f, s) => [choiceFigure('工作站类型', s.station_type, stations_station_type_words)],
      },
    ],
  },
  conditions: [
    implied_1,
    implied_2,
  ],
  subjectConditions: [
    {
      words: '认定日期不早于施行日期',
      test: (_f, s) => compareDates(s.recognition_date, '>=', '2021-10-14'),
      figures: (_f, s) => [dateFigure('认定日期', s.recognition_date)],
    },
  ],
  frequency: {
    words: '每个工作站一次',
    rule: 'once',
    items: ['10.4'],
  },
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '给予30万元一次性奖励',
          value: () => yuan_300000,
          figures: () => [],
        },
      },
    ],
  },
  caps: [],
  deductions: [],
});

/** 事项 10.4　专家工作站认定奖励，快速核算：一个工作站. */
const subject_10_4 = (f: FastFacts, i: number, s: Fast_stations, k: number): number => {
  let open = false;
  // 工作站类型为渝北区专家工作站
  if (at(s.station_type, k) !== stations_station_type_members.expert) {
    if (at(s.station_type, k) !== 0) return CODE.no_subject;
    open = true;
  }
  // 认定日期不早于施行日期
  if (!(at(s.recognition_date, k) >= 20211014)) {
    if (at(s.recognition_date, k) < 20211014) return CODE.condition;
    open = true;
  }
  // 每个工作站一次
  if (hadAward(f.prior_awards, i, items_10_4, null, at(s.station_id, k)) !== NO) {
    if (hadAward(f.prior_awards, i, items_10_4, null, at(s.station_id, k)) === YES) return CODE.frequency;
    open = true;
  }
  // 给予30万元一次性奖励
  let amount = 300000_00;
  if (open && amount > 0) return CODE.undetermined;
  return amount <= 0 ? CODE.zero_amount : amount;
};

/** 事项 10.4　专家工作站认定奖励，快速核算. */
const fast_10_4 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  if ((at(f.stations.kinds.station_type, i) & (1 | 1 << stations_station_type_members.expert)) === 0) return CODE.no_subject;
  const { first, end, each } = f.stations;
  const from = at(first, i);
  const to = at(end, i);
  if (Number.isNaN(from)) return NaN;
  let amount = 0;
  let reached: number = CODE.no_subject;
  for (let k = from; k < to; k += 1) {
    const one = subject_10_4(f, i, each, k);
    if (one > 0) amount += one;
    else if (one < reached) reached = one;
    else if (Number.isNaN(one)) return NaN;
  }
  if (reached === CODE.undetermined) return reached;
  if (amount === 0) return reached;
  if (open) return CODE.undetermined;
  return safe(amount);
};

/**
 * 事项 10.5　专家工作站运行经费
 * 对象：工作站类型为渝北区专家工作站的工作站
 * 条件：正常运行，且认定日期早于支持年度，且支持年度为自施行日期起第一年及以后
 * 频次：每年
 * 标准：每年给予10万元经费
 */
const item_10_5 = /* @__PURE__ */ item<Facts, StationsElement, ItemId>({
  id: '10.5',
  kind: 'fixed',
  subject: {
    noun: '工作站',
    code: 'stations',
    list: (f) => f.stations,
    id: (s) => s.station_id,
    where: [
      {
        words: '工作站类型为渝北区专家工作站',
        test: (_f, s) => is(s.station_type, 'expert'),
        figures: (_f, s) => [choiceFigure('工作站类型', s.station_type, stations_station_type_words)],
      },
    ],
  },
  conditions: [
    implied_1,
    implied_2,
    {
      words: '支持年度为自施行日期起第一年及以后',
      test: (f) => compare(subtract(f.support_year, yearOf('2021-10-14')), '>=', exact_0),
      figures: (f) => [numberFigure('支持年度', f.support_year, '年')],
    },
  ],
  subjectConditions: [
    {
      words: '正常运行',
      test: (_f, s) => s.operating_normally,
      figures: (_f, s) => [flagFigure('正常运行', s.operating_normally)],
    },
    {
      words: '认定日期早于支持年度',
      test: (f, s) => compare(yearOf(s.recognition_date), '<', f.support_year),
      figures: (f, s) => [dateFigure('认定日期', s.recognition_date), numberFigure('支持年度', f.support_year, '年')],
    },
  ],
  frequency: {
    words: '每年',
    rule: 'annual',
    items: ['10.5'],
  },
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '每年给予10万元经费',
          value: () => yuan_100000,
          figures: () => [],
        },
      },
    ],
  },
  caps: [],
  deductions: [],
});

/** 事项 10.5　专家工作站运行经费，快速核算：一个工作站. */
const subject_10_5 = (f: FastFacts, i: number, s: Fast_stations, k: number): number => {
  let open = false;
  // 工作站类型为渝北区专家工作站
  if (at(s.station_type, k) !== stations_station_type_members.expert) {
    if (at(s.station_type, k) !== 0) return CODE.no_subject;
    open = true;
  }
  // 正常运行
  if (at(s.operating_normally, k) !== YES) {
    if (at(s.operating_normally, k) === NO) return CODE.condition;
    open = true;
  }
  // 认定日期早于支持年度
  if (!(yearOfDay(at(s.recognition_date, k)) < at(f.support_year, i))) return yearOfDay(at(s.recognition_date, k)) >= at(f.support_year, i) ? CODE.condition : NaN;
  // 每年
  if (hadAward(f.prior_awards, i, items_10_5, at(f.support_year, i), at(s.station_id, k)) !== NO) {
    if (hadAward(f.prior_awards, i, items_10_5, at(f.support_year, i), at(s.station_id, k)) === YES) return CODE.frequency;
    open = true;
  }
  // 每年给予10万元经费
  let amount = 100000_00;
  if (open && amount > 0) return CODE.undetermined;
  return amount <= 0 ? CODE.zero_amount : amount;
};

/** 事项 10.5　专家工作站运行经费，快速核算. */
const fast_10_5 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  // 支持年度为自施行日期起第一年及以后
  if (!(at(f.support_year, i) - 2021 >= 0)) return at(f.support_year, i) - 2021 < 0 ? CODE.condition : NaN;
  if ((at(f.stations.kinds.station_type, i) & (1 | 1 << stations_station_type_members.expert)) === 0) return CODE.no_subject;
  const { first, end, each } = f.stations;
  const from = at(first, i);
  const to = at(end, i);
  if (Number.isNaN(from)) return NaN;
  let amount = 0;
  let reached: number = CODE.no_subject;
  for (let k = from; k < to; k += 1) {
    const one = subject_10_5(f, i, each, k);
    if (one > 0) amount += one;
    else if (one < reached) reached = one;
    else if (Number.isNaN(one)) return NaN;
  }
  if (reached === CODE.undetermined) return reached;
  if (amount === 0) return reached;
  if (open) return CODE.undetermined;
  return safe(amount);
};

/**
 * 事项 10.6　海智工作站认定奖励
 * 对象：工作站类型为重庆市海智工作站的工作站
 * 条件：认定日期不早于施行日期
 * 频次：每个工作站一次
 * 标准：给予10万元一次性配套奖励
 */
const item_10_6 = /* @__PURE__ */ item<Facts, StationsElement, ItemId>({
  id: '10.6',
  kind: 'fixed',
  subject: {
    noun: '工作站',
    code: 'stations',
    list: (f) => f.stations,
    id: (s) => s.station_id,
    where: [
      {
        words: '工作站类型为重庆市海智工作站',
        test: (_f, s) => is(s.station_type, 'haizhi'),
        figures: (_f, s) => [choiceFigure('工作站类型', s.station_type, stations_station_type_words)],
      },
    ],
  },
  conditions: [
    implied_1,
    implied_2,
  ],
  subjectConditions: [
    {
      words: '认定日期不早于施行日期',
      test: (_f, s) => compareDates(s.recognition_date, '>=', '2021-10-14'),
      figures: (_f, s) => [dateFigure('认定日期', s.recognition_date)],
    },
  ],
  frequency: {
    words: '每个工作站一次',
    rule: 'once',
    items: ['10.6'],
  },
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '给予10万元一次性配套奖励',
          value: () => yuan_100000,
          figures: () => [],
        },
      },
    ],
  },
  caps: [],
  deductions: [],
});

/** 事项 10.6　海智工作站认定奖励，快速核算：一个工作站. */
const subject_10_6 = (f: FastFacts, i: number, s: Fast_stations, k: number): number => {
  let open = false;
  // 工作站类型为重庆市海智工作站
  if (at(s.station_type, k) !== stations_station_type_members.haizhi) {
    if (at(s.station_type, k) !== 0) return CODE.no_subject;
    open = true;
  }
  // 认定日期不早于施行日期
  if (!(at(s.recognition_date, k) >= 20211014)) {
    if (at(s.recognition_date, k) < 20211014) return CODE.condition;
    open = true;
  }
  // 每个工作站一次
  if (hadAward(f.prior_awards, i, items_10_6, null, at(s.station_id, k)) !== NO) {
    if (hadAward(f.prior_awards, i, items_10_6, null, at(s.station_id, k)) === YES) return CODE.frequency;
    open = true;
  }
  // 给予10万元一次性配套奖励
  let amount = 100000_00;
  if (open && amount > 0) return CODE.undetermined;
  return amount <= 0 ? CODE.zero_amount : amount;
};

/** 事项 10.6　海智工作站认定奖励，快速核算. */
const fast_10_6 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  if ((at(f.stations.kinds.station_type, i) & (1 | 1 << stations_station_type_members.haizhi)) === 0) return CODE.no_subject;
  const { first, end, each } = f.stations;
  const from = at(first, i);
  const to = at(end, i);
  if (Number.isNaN(from)) return NaN;
  let amount = 0;
  let reached: number = CODE.no_subject;
  for (let k = from; k < to; k += 1) {
    const one = subject_10_6(f, i, each, k);
    if (one > 0) amount += one;
    else if (one < reached) reached = one;
    else if (Number.isNaN(one)) return NaN;
  }
  if (reached === CODE.undetermined) return reached;
  if (amount === 0) return reached;
  if (open) return CODE.undetermined;
  return safe(amount);
};

/**
 * 事项 10.7　海智工作站运行经费
 * 对象：工作站类型为重庆市海智工作站的工作站
 * 条件：正常运行，且认定日期早于支持年度，且支持年度为自施行日期起第一年及以后
 * 频次：每年
 * 标准：每年给予5万元经费
 */
const item_10_7 = /* @__PURE__ */ item<Facts, StationsElement, ItemId>({
  id: '10.7',
  kind: 'fixed',
  subject: {
    noun: '工作站',
    code: 'stations',
    list: (f) => f.stations,
    id: (s) => s.station_id,
    where: [
      {
        words: '工作站类型为重庆市海智工作站',
        test: (_f, s) => is(s.station_type, 'haizhi'),
        figures: (_f, s) => [choiceFigure('工作站类型', s.station_type, stations_station_type_words)],
      },
    ],
  },
  conditions: [
    implied_1,
    implied_2,
    {
      words: '支持年度为自施行日期起第一年及以后',
      test: (f) => compare(subtract(f.support_year, yearOf('2021-10-14')), '>=', exact_0),
      figures: (f) => [numberFigure('支持年度', f.support_year, '年')],
    },
  ],
  subjectConditions: [
    {
      words: '正常运行',
      test: (_f, s) => s.operating_normally,
      figures: (_f, s) => [flagFigure('正常运行', s.operating_normally)],
    },
    {
      words: '认定日期早于支持年度',
      test: (f, s) => compare(yearOf(s.recognition_date), '<', f.support_year),
      figures: (f, s) => [dateFigure('认定日期', s.recognition_date), numberFigure('支持年度', f.support_year, '年')],
    },
  ],
  frequency: {
    words: '每年',
    rule: 'annual',
    items: ['10.7'],
  },
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '每年给予5万元经费',
          value: () => yuan_50000,
          figures: () => [],
        },
      },
    ],
  },
  caps: [],
  deductions: [],
});

/** 事项 10.7　海智工作站运行经费，快速核算：一个工作站. */
const subject_10_7 = (f: FastFacts, i: number, s: Fast_stations, k: number): number => {
  let open = false;
  // 工作站类型为重庆市海智工作站
  if (at(s.station_type, k) !== stations_station_type_members.haizhi) {
    if (at(s.station_type, k) !== 0) return CODE.no_subject;
    open = true;
  }
  // 正常运行
  if (at(s.operating_normally, k) !== YES) {
    if (at(s.operating_normally, k) === NO) return CODE.condition;
    open = true;
  }
  // 认定日期早于支持年度
  if (!(yearOfDay(at(s.recognition_date, k)) < at(f.support_year, i))) return yearOfDay(at(s.recognition_date, k)) >= at(f.support_year, i) ? CODE.condition : NaN;
  // 每年
  if (hadAward(f.prior_awards, i, items_10_7, at(f.support_year, i), at(s.station_id, k)) !== NO) {
    if (hadAward(f.prior_awards, i, items_10_7, at(f.support_year, i), at(s.station_id, k)) === YES) return CODE.frequency;
    open = true;
  }
  // 每年给予5万元经费
  let amount = 50000_00;
  if (open && amount > 0) return CODE.undetermined;
  return amount <= 0 ? CODE.zero_amount : amount;
};

/** 事项 10.7　海智工作站运行经费，快速核算. */
const fast_10_7 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  // 支持年度为自施行日期起第一年及以后
  if (!(at(f.support_year, i) - 2021 >= 0)) return at(f.support_year, i) - 2021 < 0 ? CODE.condition : NaN;
  if ((at(f.stations.kinds.station_type, i) & (1 | 1 << stations_station_type_members.haizhi)) === 0) return CODE.no_subject;
  const { first, end, each } = f.stations;
  const from = at(first, i);
  const to = at(end, i);
  if (Number.isNaN(from)) return NaN;
  let amount = 0;
  let reached: number = CODE.no_subject;
  for (let k = from; k < to; k += 1) {
    const one = subject_10_7(f, i, each, k);
    if (one > 0) amount += one;
    else if (one < reached) reached = one;
    else if (Number.isNaN(one)) return NaN;
  }
  if (reached === CODE.undetermined) return reached;
  if (amount === 0) return reached;
  if (open) return CODE.undetermined;
  return safe(amount);
};

/**
 * 事项 10.8　博士后科研工作站补助
 * 对象：工作站类型为国家级博士后科研工作站的工作站
 * 条件：认定日期不早于施行日期
 * 频次：每个工作站一次
 * 标准：给予20万元一次性补助
 */
const item_10_8 = /* @__PURE__ */ item<Facts, StationsElement, ItemId>({
  id: '10.8',
  kind: 'fixed',
  subject: {
    noun: '工作站',
    code: 'stations',
    list: (f) => f.stations,
    id: (s) => s.station_id,
    where: [
      {
        words: '工作站类型为国家级博士后科研工作站',
        test: (_f, s) => is(s.station_type, 'postdoc_national'),
        figures: (_f, s) => [choiceFigure('工作站类型', s.station_type, stations_station_type_words)],
      },
    ],
  },
  conditions: [
    implied_1,
    implied_2,
  ],
  subjectConditions: [
    {
      words: '认定日期不早于施行日期',
      test: (_f, s) => compareDates(s.recognition_date, '>=', '2021-10-14'),
      figures: (_f, s) => [dateFigure('认定日期', s.recognition_date)],
    },
  ],
  frequency: {
    words: '每个工作站一次',
    rule: 'once',
    items: ['10.8'],
  },
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '给予20万元一次性补助',
          value: () => yuan_200000,
          figures: () => [],
        },
      },
    ],
  },
  caps: [],
  deductions: [],
});

/** 事项 10.8　博士后科研工作站补助，快速核算：一个工作站. */
const subject_10_8 = (f: FastFacts, i: number, s: Fast_stations, k: number): number => {
  let open = false;
  // 工作站类型为国家级博士后科研工作站
  if (at(s.station_type, k) !== stations_station_type_members.postdoc_national) {
    if (at(s.station_type, k) !== 0) return CODE.no_subject;
    open = true;
  }
  // 认定日期不早于施行日期
  if (!(at(s.recognition_date, k) >= 20211014)) {
    if (at(s.recognition_date, k) < 20211014) return CODE.condition;
    open = true;
  }
  // 每个工作站一次
  if (hadAward(f.prior_awards, i, items_10_8, null, at(s.station_id, k)) !== NO) {
    if (hadAward(f.prior_awards, i, items_10_8, null, at(s.station_id, k)) === YES) return CODE.frequency;
    open = true;
  }
  // 给予20万元一次性补助
  let amount = 200000_00;
  if (open && amount > 0) return CODE.undetermined;
  return amount <= 0 ? CODE.zero_amount : amount;
};

/** 事项 10.8　博士后科研工作站补助，快速核算. */
const fast_10_8 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  if ((at(f.stations.kinds.station_type, i) & (1 | 1 << stations_station_type_members.postdoc_national)) === 0) return CODE.no_subject;
  const { first, end, each } = f.stations;
  const from = at(first, i);
  const to = at(end, i);
  if (Number.isNaN(from)) return NaN;
  let amount = 0;
  let reached: number = CODE.no_subject;
  for (let k = from; k < to; k += 1) {
    const one = subject_10_8(f, i, each, k);
    if (one > 0) amount += one;
    else if (one < reached) reached = one;
    else if (Number.isNaN(one)) return NaN;
  }
  if (reached === CODE.undetermined) return reached;
  if (amount === 0) return reached;
  if (open) return CODE.undetermined;
  return safe(amount);
};

/** 政策内容: 第十条. */
const measure_10: MeasureAbout = {
  "number": 10,
  "article": "第十条",
  "title": "培育一批创新平台机构",
  "units": [
    "区科技局",
    "区科协",
    "区发展改革委",
    "区经济信息委"
  ],
  "directions": [
    "组建或参与服务全行业的创新平台，加强科技人才“四站”建设"
  ],
  "items": [
    {
      "id": "10.1",
      "name": "创新平台配套",
      "kind": "matching",
      "source": "第十条第一句",
      "subject": "平台类型为产业研究院、重点实验室、制造业创新中心、技术创新中心、新型研发机构或联合研发基地的创新平台",
      "subjectCode": "platforms",
      "conditions": [
        "平台级别为国家级或市级"
      ],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": null,
      "definitions": [],
      "standard": {
        "choose": "only",
        "branches": [
          {
            "when": null,
            "award": "按上级奖补到位资金的50%给予配套"
          }
        ],
        "bonuses": []
      },
      "caps": [],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [
        "本创新平台累计已享受"
      ],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [
        "上级奖补到位资金按历年到位的全部资金填报，此前已配套的予以扣减"
      ],
      "readings": [
        "A38",
        "A05"
      ],
      "facts": [
        "registered_in_district",
        "platforms.platform_type",
        "platforms.level",
        "platforms.upper_funds_received_yuan"
      ]
    },
    {
      "id": "10.2",
      "name": "院士工作站认定奖励",
      "kind": "fixed",
      "source": "第十条第三句",
      "subject": "工作站类型为重庆市院士工作站的工作站",
      "subjectCode": "stations",
      "conditions": [
        "认定日期不早于施行日期"
      ],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": "每个工作站一次",
      "definitions": [],
      "standard": {
        "choose": "only",
        "branches": [
          {
            "when": null,
            "award": "给予50万元一次性配套奖励"
          }
        ],
        "bonuses": []
      },
      "caps": [],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [],
      "readings": [
        "A03",
        "A42"
      ],
      "facts": [
        "registered_in_district",
        "stations.station_type",
        "stations.recognition_date"
      ]
    },
    {
      "id": "10.3",
      "name": "院士工作站运行经费",
      "kind": "fixed",
      "source": "第十条第三句",
      "subject": "工作站类型为重庆市院士工作站的工作站",
      "subjectCode": "stations",
      "conditions": [
        "正常运行",
        "认定日期早于支持年度",
        "支持年度为自施行日期起第一年及以后"
      ],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": "每年",
      "definitions": [],
      "standard": {
        "choose": "only",
        "branches": [
          {
            "when": null,
            "award": "每年给予15万元经费"
          }
        ],
        "bonuses": []
      },
      "caps": [],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [],
      "readings": [
        "A40",
        "A41",
        "A55"
      ],
      "facts": [
        "registered_in_district",
        "stations.station_type",
        "stations.operating_normally",
        "stations.recognition_date"
      ]
    },
    {
      "id": "10.4",
      "name": "专家工作站认定奖励",
      "kind": "fixed",
      "source": "第十条第三句",
      "subject": "工作站类型为渝北区专家工作站的工作站",
      "subjectCode": "stations",
      "conditions": [
        "认定日期不早于施行日期"
      ],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": "每个工作站一次",
      "definitions": [],
      "standard": {
        "choose": "only",
        "branches": [
          {
            "when": null,
            "award": "给予30万元一次性奖励"
          }
        ],
        "bonuses": []
      },
      "caps": [],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [],
      "readings": [
        "A03"
      ],
      "facts": [
        "registered_in_district",
        "stations.station_type",
        "stations.recognition_date"
      ]
    },
    {
      "id": "10.5",
      "name": "专家工作站运行经费",
      "kind": "fixed",
      "source": "第十条第三句",
      "subject": "工作站类型为渝北区专家工作站的工作站",
      "subjectCode": "stations",
      "conditions": [
        "正常运行",
        "认定日期早于支持年度",
        "支持年度为自施行日期起第一年及以后"
      ],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": "每年",
      "definitions": [],
      "standard": {
        "choose": "only",
        "branches": [
          {
            "when": null,
            "award": "每年给予10万元经费"
          }
        ],
        "bonuses": []
      },
      "caps": [],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [],
      "readings": [
        "A40",
        "A41",
        "A55"
      ],
      "facts": [
        "registered_in_district",
        "stations.station_type",
        "stations.operating_normally",
        "stations.recognition_date"
      ]
    },
    {
      "id": "10.6",
      "name": "海智工作站认定奖励",
      "kind": "fixed",
      "source": "第十条第三句",
      "subject": "工作站类型为重庆市海智工作站的工作站",
      "subjectCode": "stations",
      "conditions": [
        "认定日期不早于施行日期"
      ],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": "每个工作站一次",
      "definitions": [],
      "standard": {
        "choose": "only",
        "branches": [
          {
            "when": null,
            "award": "给予10万元一次性配套奖励"
          }
        ],
        "bonuses": []
      },
      "caps": [],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [],
      "readings": [
        "A03",
        "A42"
      ],
      "facts": [
        "registered_in_district",
        "stations.station_type",
        "stations.recognition_date"
      ]
    },
    {
      "id": "10.7",
      "name": "海智工作站运行经费",
      "kind": "fixed",
      "source": "第十条第三句",
      "subject": "工作站类型为重庆市海智工作站的工作站",
      "subjectCode": "stations",
      "conditions": [
        "正常运行",
        "认定日期早于支持年度",
        "支持年度为自施行日期起第一年及以后"
      ],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": "每年",
      "definitions": [],
      "standard": {
        "choose": "only",
        "branches": [
          {
            "when": null,
            "award": "每年给予5万元经费"
          }
        ],
        "bonuses": []
      },
      "caps": [],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [],
      "readings": [
        "A40",
        "A41",
        "A55"
      ],
      "facts": [
        "registered_in_district",
        "stations.station_type",
        "stations.operating_normally",
        "stations.recognition_date"
      ]
    },
    {
      "id": "10.8",
      "name": "博士后科研工作站补助",
      "kind": "fixed",
      "source": "第十条第三句",
      "subject": "工作站类型为国家级博士后科研工作站的工作站",
      "subjectCode": "stations",
      "conditions": [
        "认定日期不早于施行日期"
      ],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": "每个工作站一次",
      "definitions": [],
      "standard": {
        "choose": "only",
        "branches": [
          {
            "when": null,
            "award": "给予20万元一次性补助"
          }
        ],
        "bonuses": []
      },
      "caps": [],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [],
      "readings": [
        "A03"
      ],
      "facts": [
        "registered_in_district",
        "stations.station_type",
        "stations.recognition_date"
      ]
    }
  ],
  "examples": [
    {
      "title": "上级奖补到位资金的一半",
      "given": [
        "平台类型为技术创新中心，平台级别为市级，上级奖补到位资金为100万元"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "platforms": [
          {
            "platform_id": "1",
            "platform_type": "technology_innovation_center",
            "level": "municipal",
            "upper_funds_received_yuan": "1000000.00"
          }
        ]
      },
      "expected": [
        {
          "item": "10.1",
          "status": "eligible",
          "amount_yuan": "500000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "扣减往年已配套的资金",
      "given": [
        "支持年度为2022，申报日期为2022年6月30日，2021年度创新平台T1已享受创新平台配套50万元",
        "创新平台T1：平台类型为重点实验室，平台级别为国家级，上级奖补到位资金为300万元"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [
          {
            "item": "10.1",
            "amount_yuan": "500000.00",
            "year": 2021,
            "subject": "T1"
          }
        ],
        "support_year": 2022,
        "platforms": [
          {
            "platform_id": "T1",
            "platform_type": "key_laboratory",
            "level": "national",
            "upper_funds_received_yuan": "3000000.00"
          }
        ]
      },
      "expected": [
        {
          "item": "10.1",
          "status": "eligible",
          "amount_yuan": "1000000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "上级资金尚未到位",
      "given": [
        "平台类型为新型研发机构，平台级别为市级，上级奖补到位资金为0元"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "platforms": [
          {
            "platform_id": "1",
            "platform_type": "new_rd_institution",
            "level": "municipal",
            "upper_funds_received_yuan": "0.00"
          }
        ]
      },
      "expected": [
        {
          "item": "10.1",
          "status": "not_eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "新认定院士工作站",
      "given": [
        "申报日期为2022年12月20日，工作站类型为重庆市院士工作站，认定日期为2022年3月1日，正常运行"
      ],
      "dossier": {
        "application_date": "2022-12-20",
        "registered_in_district": true,
        "prior_awards": [],
        "stations": [
          {
            "station_id": "1",
            "station_type": "academician",
            "recognition_date": "2022-03-01",
            "operating_normally": true
          }
        ]
      },
      "expected": [
        {
          "item": "10.2",
          "status": "eligible",
          "amount_yuan": "500000.00",
          "missing": []
        },
        {
          "item": "10.3",
          "status": "not_eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "院士工作站在施行日期前一日认定",
      "given": [
        "申报日期为2022年12月20日，工作站类型为重庆市院士工作站，认定日期为2021年10月13日，正常运行"
      ],
      "dossier": {
        "application_date": "2022-12-20",
        "registered_in_district": true,
        "prior_awards": [],
        "stations": [
          {
            "station_id": "1",
            "station_type": "academician",
            "recognition_date": "2021-10-13",
            "operating_normally": true
          }
        ]
      },
      "expected": [
        {
          "item": "10.2",
          "status": "not_eligible",
          "amount_yuan": null,
          "missing": []
        },
        {
          "item": "10.3",
          "status": "eligible",
          "amount_yuan": "150000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "院士工作站第二年的运行经费",
      "given": [
        "支持年度为2023，申报日期为2023年12月20日，工作站类型为重庆市院士工作站，认定日期为2022年3月1日，正常运行"
      ],
      "dossier": {
        "application_date": "2023-12-20",
        "registered_in_district": true,
        "prior_awards": [],
        "support_year": 2023,
        "stations": [
          {
            "station_id": "1",
            "station_type": "academician",
            "recognition_date": "2022-03-01",
            "operating_normally": true
          }
        ]
      },
      "expected": [
        {
          "item": "10.3",
          "status": "eligible",
          "amount_yuan": "150000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "新认定专家工作站",
      "given": [
        "申报日期为2022年12月20日，工作站类型为渝北区专家工作站，认定日期为2022年3月1日，正常运行"
      ],
      "dossier": {
        "application_date": "2022-12-20",
        "registered_in_district": true,
        "prior_awards": [],
        "stations": [
          {
            "station_id": "1",
            "station_type": "expert",
            "recognition_date": "2022-03-01",
            "operating_normally": true
          }
        ]
      },
      "expected": [
        {
          "item": "10.4",
          "status": "eligible",
          "amount_yuan": "300000.00",
          "missing": []
        },
        {
          "item": "10.5",
          "status": "not_eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "专家工作站第二年的运行经费",
      "given": [
        "支持年度为2023，申报日期为2023年12月20日，工作站类型为渝北区专家工作站，认定日期为2022年12月31日，正常运行"
      ],
      "dossier": {
        "application_date": "2023-12-20",
        "registered_in_district": true,
        "prior_awards": [],
        "support_year": 2023,
        "stations": [
          {
            "station_id": "1",
            "station_type": "expert",
            "recognition_date": "2022-12-31",
            "operating_normally": true
          }
        ]
      },
      "expected": [
        {
          "item": "10.4",
          "status": "eligible",
          "amount_yuan": "300000.00",
          "missing": []
        },
        {
          "item": "10.5",
          "status": "eligible",
          "amount_yuan": "100000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "专家工作站未正常运行",
      "given": [
        "支持年度为2023，申报日期为2023年12月20日，工作站类型为渝北区专家工作站，认定日期为2022年3月1日，非正常运行"
      ],
      "dossier": {
        "application_date": "2023-12-20",
        "registered_in_district": true,
        "prior_awards": [],
        "support_year": 2023,
        "stations": [
          {
            "station_id": "1",
            "station_type": "expert",
            "recognition_date": "2022-03-01",
            "operating_normally": false
          }
        ]
      },
      "expected": [
        {
          "item": "10.5",
          "status": "not_eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "新认定海智工作站",
      "given": [
        "申报日期为2022年12月20日，工作站类型为重庆市海智工作站，认定日期为2021年10月14日，正常运行"
      ],
      "dossier": {
        "application_date": "2022-12-20",
        "registered_in_district": true,
        "prior_awards": [],
        "stations": [
          {
            "station_id": "1",
            "station_type": "haizhi",
            "recognition_date": "2021-10-14",
            "operating_normally": true
          }
        ]
      },
      "expected": [
        {
          "item": "10.6",
          "status": "eligible",
          "amount_yuan": "100000.00",
          "missing": []
        },
        {
          "item": "10.7",
          "status": "eligible",
          "amount_yuan": "50000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "两个海智工作站的运行经费",
      "given": [
        "支持年度为2023，申报日期为2023年12月20日",
        "工作站S1：工作站类型为重庆市海智工作站，认定日期为2022年3月1日，正常运行",
        "工作站S2：工作站类型为重庆市海智工作站，认定日期为2021年12月1日，正常运行"
      ],
      "dossier": {
        "application_date": "2023-12-20",
        "registered_in_district": true,
        "prior_awards": [],
        "support_year": 2023,
        "stations": [
          {
            "station_id": "S1",
            "station_type": "haizhi",
            "recognition_date": "2022-03-01",
            "operating_normally": true
          },
          {
            "station_id": "S2",
            "station_type": "haizhi",
            "recognition_date": "2021-12-01",
            "operating_normally": true
          }
        ]
      },
      "expected": [
        {
          "item": "10.7",
          "status": "eligible",
          "amount_yuan": "100000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "新批准设立博士后科研工作站",
      "given": [
        "申报日期为2022年12月20日，工作站类型为国家级博士后科研工作站，认定日期为2022年3月1日"
      ],
      "dossier": {
        "application_date": "2022-12-20",
        "registered_in_district": true,
        "prior_awards": [],
        "stations": [
          {
            "station_id": "1",
            "station_type": "postdoc_national",
            "recognition_date": "2022-03-01"
          }
        ]
      },
      "expected": [
        {
          "item": "10.8",
          "status": "eligible",
          "amount_yuan": "200000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "博士后科研工作站已享受补助",
      "given": [
        "支持年度为2023，申报日期为2023年12月20日，2022年度工作站S1已享受博士后科研工作站补助20万元",
        "工作站S1：工作站类型为国家级博士后科研工作站，认定日期为2022年3月1日"
      ],
      "dossier": {
        "application_date": "2023-12-20",
        "registered_in_district": true,
        "prior_awards": [
          {
            "item": "10.8",
            "amount_yuan": "200000.00",
            "year": 2022,
            "subject": "S1"
          }
        ],
        "support_year": 2023,
        "stations": [
          {
            "station_id": "S1",
            "station_type": "postdoc_national",
            "recognition_date": "2022-03-01"
          }
        ]
      },
      "expected": [
        {
          "item": "10.8",
          "status": "not_eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    }
  ]
};

// 第十一条 做强用活政府投资基金（责任单位：区国资委、区财政局、临空投公司、区金融办、区经济信息委）

/**
 * 事项 11.1　政府产业投资基金支持
 * 对象：企业
 * 转介：政府产业投资基金
 *   承办：区国资委、区财政局、临空投公司、区金融办、区经济信息委
 *   内容：通过股权投资等方式支持战略性、引领性重大项目，由基金按程序决策
 */
const item_11_1 = /* @__PURE__ */ item<Facts, Facts, ItemId>({
  id: '11.1',
  kind: 'referral',
  conditions: [
    implied_1,
  ],
  subjectConditions: [],
  caps: [],
  deductions: [],
});

/** 事项 11.1　政府产业投资基金支持，快速核算. */
const fast_11_1 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  return open ? CODE.undetermined : 0;
};

/** 政策内容: 第十一条. */
const measure_11: MeasureAbout = {
  "number": 11,
  "article": "第十一条",
  "title": "做强用活政府投资基金",
  "units": [
    "区国资委",
    "区财政局",
    "临空投公司",
    "区金融办",
    "区经济信息委"
  ],
  "directions": [
    "依照产业政策和法定程序投资的项目，容许一定程度的投资失败"
  ],
  "items": [
    {
      "id": "11.1",
      "name": "政府产业投资基金支持",
      "kind": "referral",
      "source": "第十一条",
      "subject": "企业",
      "subjectCode": null,
      "conditions": [],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": null,
      "definitions": [],
      "standard": null,
      "caps": [],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": {
        "to": "政府产业投资基金",
        "office": "区国资委、区财政局、临空投公司、区金融办、区经济信息委",
        "offer": "通过股权投资等方式支持战略性、引领性重大项目，由基金按程序决策"
      },
      "notes": [],
      "readings": [],
      "facts": []
    }
  ],
  "examples": [
    {
      "title": "指引至政府产业投资基金",
      "given": [
        "企业规模为大型"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "enterprise_size": "large"
      },
      "expected": [
        {
          "item": "11.1",
          "status": "eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    }
  ]
};

// 第十二条 落实减税降费举措（责任单位：区税务局、区发展改革委、区经济信息委）

/**
 * 事项 12.1　减税降费落实
 * 对象：企业
 * 转介：国家和重庆市减税降费政策、《重庆市降低社会保险费率综合方案》
 *   承办：区税务局、区发展改革委、区经济信息委
 *   内容：研发费用加计扣除、增值税改革和小微企业减税，以及降低社会保险费率
 */
const item_12_1 = /* @__PURE__ */ item<Facts, Facts, ItemId>({
  id: '12.1',
  kind: 'referral',
  conditions: [
    implied_1,
  ],
  subjectConditions: [],
  caps: [],
  deductions: [],
});

/** 事项 12.1　减税降费落实，快速核算. */
const fast_12_1 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  return open ? CODE.undetermined : 0;
};

/** 政策内容: 第十二条. */
const measure_12: MeasureAbout = {
  "number": 12,
  "article": "第十二条",
  "title": "落实减税降费举措",
  "units": [
    "区税务局",
    "区发展改革委",
    "区经济信息委"
  ],
  "directions": [
    "困难企业、困难行业和小微企业的社会保险缴费可以调整",
    "落实各项收费减免措施"
  ],
  "items": [
    {
      "id": "12.1",
      "name": "减税降费落实",
      "kind": "referral",
      "source": "第十二条",
      "subject": "企业",
      "subjectCode": null,
      "conditions": [],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": null,
      "definitions": [],
      "standard": null,
      "caps": [],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": {
        "to": "国家和重庆市减税降费政策、《重庆市降低社会保险费率综合方案》",
        "office": "区税务局、区发展改革委、区经济信息委",
        "offer": "研发费用加计扣除、增值税改革和小微企业减税，以及降低社会保险费率"
      },
      "notes": [],
      "readings": [],
      "facts": []
    }
  ],
  "examples": [
    {
      "title": "指引至减税降费政策",
      "given": [
        "企业规模为小型"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "enterprise_size": "small"
      },
      "expected": [
        {
          "item": "12.1",
          "status": "eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    }
  ]
};

// 第十三条 拓宽企业融资渠道（责任单位：区金融办、区科技局、区经济信息委、区发展改革委、区财政局）

/**
 * 事项 13.1　融资渠道支持
 * 对象：企业
 * 服务：制造业中长期贷款、转型升级贷、科信贷、上市贷和银企直贷等融资对接
 */
const item_13_1 = /* @__PURE__ */ item<Facts, Facts, ItemId>({
  id: '13.1',
  kind: 'service',
  conditions: [
    implied_1,
  ],
  subjectConditions: [],
  caps: [],
  deductions: [],
});

/** 事项 13.1　融资渠道支持，快速核算. */
const fast_13_1 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  return open ? CODE.undetermined : 0;
};

/** 政策内容: 第十三条. */
const measure_13: MeasureAbout = {
  "number": 13,
  "article": "第十三条",
  "title": "拓宽企业融资渠道",
  "units": [
    "区金融办",
    "区科技局",
    "区经济信息委",
    "区发展改革委",
    "区财政局"
  ],
  "directions": [
    "新增的中长期贷款更多投向制造业",
    "引入新的融资产品，如资产票据、应收账款、供应链和超短贷",
    "逐步扩大合作银行，引导金融机构降费让利"
  ],
  "items": [
    {
      "id": "13.1",
      "name": "融资渠道支持",
      "kind": "service",
      "source": "第十三条",
      "subject": "企业",
      "subjectCode": null,
      "conditions": [],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": null,
      "definitions": [],
      "standard": null,
      "caps": [],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": "制造业中长期贷款、转型升级贷、科信贷、上市贷和银企直贷等融资对接",
      "referral": null,
      "notes": [],
      "readings": [],
      "facts": []
    }
  ],
  "examples": [
    {
      "title": "融资对接",
      "given": [
        "企业规模为中型"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "enterprise_size": "medium"
      },
      "expected": [
        {
          "item": "13.1",
          "status": "eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    }
  ]
};

// 第十四条 支持企业节能降耗（责任单位：区经济信息委、区城管局、区发展改革委）

/**
 * 事项 14.1　电水气价优惠
 * 对象：企业
 * 转介：国家关于一般工商业、大工业电价和水、气价格的优惠政策
 *   承办：区经济信息委、区城管局、区发展改革委
 *   内容：执行国家规定的电价、水价、气价优惠
 */
const item_14_1 = /* @__PURE__ */ item<Facts, Facts, ItemId>({
  id: '14.1',
  kind: 'referral',
  conditions: [
    implied_1,
  ],
  subjectConditions: [],
  caps: [],
  deductions: [],
});

/** 事项 14.1　电水气价优惠，快速核算. */
const fast_14_1 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  return open ? CODE.undetermined : 0;
};

/**
 * 事项 14.2　电气接入一站式服务
 * 对象：企业
 * 服务：电、气接入“一站式”集成服务和帮办服务
 */
const item_14_2 = /* @__PURE__ */ item<Facts, Facts, ItemId>({
  id: '14.2',
  kind: 'service',
  conditions: [
    implied_1,
  ],
  subjectConditions: [],
  caps: [],
  deductions: [],
});

/** 事项 14.2　电气接入一站式服务，快速核算. */
const fast_14_2 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  return open ? CODE.undetermined : 0;
};

/**
 * 事项 14.3　高电价上门指导
 * 对象：企业
 * 条件：用电到户单价大于1元/度
 * 服务：“一户一策”上门指导，帮助合理降低电费支出
 */
const item_14_3 = /* @__PURE__ */ item<Facts, Facts, ItemId>({
  id: '14.3',
  kind: 'service',
  conditions: [
    implied_1,
    {
      words: '用电到户单价大于1元/度',
      test: (f) => compare(f.electricity_price_yuan_per_kwh, '>', exact_1),
      figures: (f) => [numberFigure('用电到户单价', f.electricity_price_yuan_per_kwh, '元/度')],
    },
  ],
  subjectConditions: [],
  caps: [],
  deductions: [],
});

/** 事项 14.3　高电价上门指导，快速核算. */
const fast_14_3 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 用电到户单价大于1元/度
  if (!(at(f.electricity_price_yuan_per_kwh, i) > 10000)) return at(f.electricity_price_yuan_per_kwh, i) <= 10000 ? CODE.condition : NaN;
  return open ? CODE.undetermined : 0;
};

/**
 * 事项 14.4　绿色工厂奖励
 * 对象：企业
 * 条件：获评绿色工厂，且绿色工厂认定日期不早于施行日期
 * 频次：一次性
 * 标准：给予20万元一次性配套奖励
 */
const item_14_4 = /* @__PURE__ */ item<Facts, Facts, ItemId>({
  id: '14.4',
  kind: 'fixed',
  conditions: [
    implied_1,
    implied_2,
    {
      words: '获评绿色工厂',
      test: (f) => f.green_factory,
      figures: (f) => [flagFigure('获评绿色工厂', f.green_factory)],
    },
    {
      words: '绿色工厂认定日期不早于施行日期',
      test: (f) => compareDates(f.green_factory_date, '>=', '2021-10-14'),
      figures: (f) => [dateFigure('绿色工厂认定日期', f.green_factory_date)],
    },
  ],
  subjectConditions: [],
  frequency: {
    words: '一次性',
    rule: 'once',
    items: ['14.4'],
  },
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '给予20万元一次性配套奖励',
          value: () => yuan_200000,
          figures: () => [],
        },
      },
    ],
  },
  caps: [],
  deductions: [],
});

/** 事项 14.4　绿色工厂奖励，快速核算. */
const fast_14_4 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  // 获评绿色工厂
  if (at(f.green_factory, i) !== YES) {
    if (at(f.green_factory, i) === NO) return CODE.condition;
    open = true;
  }
  // 绿色工厂认定日期不早于施行日期
  if (!(at(f.green_factory_date, i) >= 20211014)) {
    if (at(f.green_factory_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 一次性
  if (hadAward(f.prior_awards, i, items_14_4, null, null) !== NO) {
    if (hadAward(f.prior_awards, i, items_14_4, null, null) === YES) return CODE.frequency;
    open = true;
  }
  // 给予20万元一次性配套奖励
  let amount = 200000_00;
  if (open && amount > 0) return CODE.undetermined;
  return amount <= 0 ? CODE.zero_amount : amount;
};

/**
 * 事项 14.5　节水型企业奖励
 * 对象：企业
 * 条件：节水型企业级别为国家级、市级或区级，且节水型企业认定日期不早于施行日期
 * 频次：一次性
 * 标准：给予10万元一次性奖励
 */
const item_14_5 = /* @__PURE__ */ item<Facts, Facts, ItemId>({
  id: '14.5',
  kind: 'fixed',
  conditions: [
    implied_1,
    implied_2,
    {
      words: '节水型企业级别为国家级、市级或区级',
      test: (f) => is(f.water_saving_level, 'national', 'municipal', 'district'),
      figures: (f) => [choiceFigure('节水型企业级别', f.water_saving_level, water_saving_level_words)],
      parts: (f) => [{ words: '节水型企业级别为国家级', passes: is(f.water_saving_level, 'national') }, { words: '节水型企业级别为市级', passes: is(f.water_saving_level, 'municipal') }, { words: '节水型企业级别为区级', passes: is(f.water_saving_level, 'district') }],
    },
    {
      words: '节水型企业认定日期不早于施行日期',
      test: (f) => compareDates(f.water_saving_date, '>=', '2021-10-14'),
      figures: (f) => [dateFigure('节水型企业认定日期', f.water_saving_date)],
    },
  ],
  subjectConditions: [],
  frequency: {
    words: '一次性',
    rule: 'once',
    items: ['14.5'],
  },
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '给予10万元一次性奖励',
          value: () => yuan_100000,
          figures: () => [],
        },
      },
    ],
  },
  caps: [],
  deductions: [],
});

/** 事项 14.5　节水型企业奖励，快速核算. */
const fast_14_5 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 区内注册
  if (at(f.registered_in_district, i) !== YES) {
    if (at(f.registered_in_district, i) === NO) return CODE.condition;
    open = true;
  }
  // 节水型企业级别为国家级、市级或区级
  if (!(at(f.water_saving_level, i) === water_saving_level_members.national || at(f.water_saving_level, i) === water_saving_level_members.municipal || at(f.water_saving_level, i) === water_saving_level_members.district)) {
    if (at(f.water_saving_level, i) !== 0) return CODE.condition;
    open = true;
  }
  // 节水型企业认定日期不早于施行日期
  if (!(at(f.water_saving_date, i) >= 20211014)) {
    if (at(f.water_saving_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 一次性
  if (hadAward(f.prior_awards, i, items_14_5, null, null) !== NO) {
    if (hadAward(f.prior_awards, i, items_14_5, null, null) === YES) return CODE.frequency;
    open = true;
  }
  // 给予10万元一次性奖励
  let amount = 100000_00;
  if (open && amount > 0) return CODE.undetermined;
  return amount <= 0 ? CODE.zero_amount : amount;
};

/** 政策内容: 第十四条. */
const measure_14: MeasureAbout = {
  "number": 14,
  "article": "第十四条",
  "title": "支持企业节能降耗",
  "units": [
    "区经济信息委",
    "区城管局",
    "区发展改革委"
  ],
  "directions": [
    "加快建设电力、燃气、氢能等基础设施，减少企业方的建设支出",
    "定期考评燃气企业的经营管理和服务水平"
  ],
  "items": [
    {
      "id": "14.1",
      "name": "电水气价优惠",
      "kind": "referral",
      "source": "第十四条第一句",
      "subject": "企业",
      "subjectCode": null,
      "conditions": [],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": null,
      "definitions": [],
      "standard": null,
      "caps": [],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": {
        "to": "国家关于一般工商业、大工业电价和水、气价格的优惠政策",
        "office": "区经济信息委、区城管局、区发展改革委",
        "offer": "执行国家规定的电价、水价、气价优惠"
      },
      "notes": [],
      "readings": [],
      "facts": []
    },
    {
      "id": "14.2",
      "name": "电气接入一站式服务",
      "kind": "service",
      "source": "第十四条第二句",
      "subject": "企业",
      "subjectCode": null,
      "conditions": [],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": null,
      "definitions": [],
      "standard": null,
      "caps": [],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": "电、气接入“一站式”集成服务和帮办服务",
      "referral": null,
      "notes": [],
      "readings": [],
      "facts": []
    },
    {
      "id": "14.3",
      "name": "高电价上门指导",
      "kind": "service",
      "source": "第十四条第四句",
      "subject": "企业",
      "subjectCode": null,
      "conditions": [
        "用电到户单价大于1元/度"
      ],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": null,
      "definitions": [],
      "standard": null,
      "caps": [],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": "“一户一策”上门指导，帮助合理降低电费支出",
      "referral": null,
      "notes": [],
      "readings": [
        "A44"
      ],
      "facts": [
        "electricity_price_yuan_per_kwh"
      ]
    },
    {
      "id": "14.4",
      "name": "绿色工厂奖励",
      "kind": "fixed",
      "source": "第十四条第六句",
      "subject": "企业",
      "subjectCode": null,
      "conditions": [
        "获评绿色工厂",
        "绿色工厂认定日期不早于施行日期"
      ],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": "一次性",
      "definitions": [],
      "standard": {
        "choose": "only",
        "branches": [
          {
            "when": null,
            "award": "给予20万元一次性配套奖励"
          }
        ],
        "bonuses": []
      },
      "caps": [],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [],
      "readings": [
        "A45",
        "A03"
      ],
      "facts": [
        "registered_in_district",
        "green_factory",
        "green_factory_date"
      ]
    },
    {
      "id": "14.5",
      "name": "节水型企业奖励",
      "kind": "fixed",
      "source": "第十四条第六句",
      "subject": "企业",
      "subjectCode": null,
      "conditions": [
        "节水型企业级别为国家级、市级或区级",
        "节水型企业认定日期不早于施行日期"
      ],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": "一次性",
      "definitions": [],
      "standard": {
        "choose": "only",
        "branches": [
          {
            "when": null,
            "award": "给予10万元一次性奖励"
          }
        ],
        "bonuses": []
      },
      "caps": [],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": null,
      "notes": [],
      "readings": [
        "A46",
        "A03"
      ],
      "facts": [
        "registered_in_district",
        "water_saving_level",
        "water_saving_date"
      ]
    }
  ],
  "examples": [
    {
      "title": "电水气价指引",
      "given": [
        "企业规模为小型"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "enterprise_size": "small"
      },
      "expected": [
        {
          "item": "14.1",
          "status": "eligible",
          "amount_yuan": null,
          "missing": []
        },
        {
          "item": "14.2",
          "status": "eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "用电单价高于一元",
      "given": [
        "用电到户单价为1.05元/度"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "electricity_price_yuan_per_kwh": "1.05"
      },
      "expected": [
        {
          "item": "14.3",
          "status": "eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "用电单价恰为一元",
      "given": [
        "用电到户单价为1元/度"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "electricity_price_yuan_per_kwh": "1"
      },
      "expected": [
        {
          "item": "14.3",
          "status": "not_eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "获评绿色工厂",
      "given": [
        "申报日期为2022年6月30日，获评绿色工厂，绿色工厂认定日期为2022年3月1日"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "green_factory": true,
        "green_factory_date": "2022-03-01"
      },
      "expected": [
        {
          "item": "14.4",
          "status": "eligible",
          "amount_yuan": "200000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "其他区级政策已到账十五万元",
      "given": [
        "申报日期为2022年6月30日，获评绿色工厂，绿色工厂认定日期为2022年3月1日，就绿色工厂奖励已从其他政策获得15万元"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "green_factory": true,
        "green_factory_date": "2022-03-01",
        "other_district_awards": [
          {
            "item": "14.4",
            "amount_yuan": "150000.00",
            "status": "received"
          }
        ]
      },
      "expected": [
        {
          "item": "14.4",
          "status": "eligible",
          "amount_yuan": "50000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "其他区级政策已到账同等金额",
      "given": [
        "申报日期为2022年6月30日，获评绿色工厂，绿色工厂认定日期为2022年3月1日，就绿色工厂奖励已从其他政策获得20万元"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "green_factory": true,
        "green_factory_date": "2022-03-01",
        "other_district_awards": [
          {
            "item": "14.4",
            "amount_yuan": "200000.00",
            "status": "received"
          }
        ]
      },
      "expected": [
        {
          "item": "14.4",
          "status": "not_eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "绿色工厂奖励已由上位政策替代",
      "given": [
        "申报日期为2022年6月30日，获评绿色工厂，绿色工厂认定日期为2022年3月1日，绿色工厂奖励已由上位政策替代"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "green_factory": true,
        "green_factory_date": "2022-03-01",
        "superseded_items": [
          "14.4"
        ]
      },
      "expected": [
        {
          "item": "14.4",
          "status": "undetermined",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "区级节水型企业",
      "given": [
        "申报日期为2022年6月30日，节水型企业级别为区级，节水型企业认定日期为2022年3月1日"
      ],
      "dossier": {
        "application_date": "2022-06-30",
        "registered_in_district": true,
        "prior_awards": [],
        "water_saving_level": "district",
        "water_saving_date": "2022-03-01"
      },
      "expected": [
        {
          "item": "14.5",
          "status": "eligible",
          "amount_yuan": "100000.00",
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "节水型企业晋升级别不再另给",
      "given": [
        "支持年度为2023，申报日期为2023年6月30日，节水型企业级别为国家级，节水型企业认定日期为2023年3月1日，2022年度已享受节水型企业奖励10万元"
      ],
      "dossier": {
        "application_date": "2023-06-30",
        "registered_in_district": true,
        "prior_awards": [
          {
            "item": "14.5",
            "amount_yuan": "100000.00",
            "year": 2022
          }
        ],
        "support_year": 2023,
        "water_saving_level": "national",
        "water_saving_date": "2023-03-01"
      },
      "expected": [
        {
          "item": "14.5",
          "status": "not_eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    }
  ]
};

// 第十五条 保障企业用工需求（责任单位：区教委、区人力社保局、区经济信息委、各园区公司）

/**
 * 事项 15.1　重点电子企业用工补贴
 * 对象：企业
 * 条件：重点电子企业
 * 转介：两江新区和渝北区重点电子企业用工保障
 *   承办：区人力社保局、区经济信息委
 *   内容：用工保障和用工补贴
 */
const item_15_1 = /* @__PURE__ */ item<Facts, Facts, ItemId>({
  id: '15.1',
  kind: 'referral',
  conditions: [
    implied_1,
    {
      words: '重点电子企业',
      test: (f) => f.key_electronics_enterprise,
      figures: (f) => [flagFigure('重点电子企业', f.key_electronics_enterprise)],
    },
  ],
  subjectConditions: [],
  caps: [],
  deductions: [],
});

/** 事项 15.1　重点电子企业用工补贴，快速核算. */
const fast_15_1 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 重点电子企业
  if (at(f.key_electronics_enterprise, i) !== YES) {
    if (at(f.key_electronics_enterprise, i) === NO) return CODE.condition;
    open = true;
  }
  return open ? CODE.undetermined : 0;
};

/**
 * 事项 15.2　园区配套服务
 * 对象：企业
 * 条件：入驻园区不为空
 * 服务：企业员工住宿、通行、用餐等服务保障
 */
const item_15_2 = /* @__PURE__ */ item<Facts, Facts, ItemId>({
  id: '15.2',
  kind: 'service',
  conditions: [
    implied_1,
    {
      words: '入驻园区不为空',
      test: (f) => not(isEmpty(f.park_name)),
      figures: (f) => [textFigure('入驻园区', f.park_name)],
    },
  ],
  subjectConditions: [],
  caps: [],
  deductions: [],
});

/** 事项 15.2　园区配套服务，快速核算. */
const fast_15_2 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 入驻园区不为空
  if (!(at(f.park_name, i) !== 0 && at(f.park_name, i) !== EMPTY)) {
    if (at(f.park_name, i) === EMPTY) return CODE.condition;
    open = true;
  }
  return open ? CODE.undetermined : 0;
};

/** 政策内容: 第十五条. */
const measure_15: MeasureAbout = {
  "number": 15,
  "article": "第十五条",
  "title": "保障企业用工需求",
  "units": [
    "区教委",
    "区人力社保局",
    "区经济信息委",
    "各园区公司"
  ],
  "directions": [
    "建立高校专业设置、招生计划与制造业人才需求联动机制"
  ],
  "items": [
    {
      "id": "15.1",
      "name": "重点电子企业用工补贴",
      "kind": "referral",
      "source": "第十五条第二句",
      "subject": "企业",
      "subjectCode": null,
      "conditions": [
        "重点电子企业"
      ],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": null,
      "definitions": [],
      "standard": null,
      "caps": [],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": {
        "to": "两江新区和渝北区重点电子企业用工保障",
        "office": "区人力社保局、区经济信息委",
        "offer": "用工保障和用工补贴"
      },
      "notes": [],
      "readings": [
        "A47"
      ],
      "facts": [
        "key_electronics_enterprise"
      ]
    },
    {
      "id": "15.2",
      "name": "园区配套服务",
      "kind": "service",
      "source": "第十五条第三句",
      "subject": "企业",
      "subjectCode": null,
      "conditions": [
        "入驻园区不为空"
      ],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": null,
      "definitions": [],
      "standard": null,
      "caps": [],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": "企业员工住宿、通行、用餐等服务保障",
      "referral": null,
      "notes": [],
      "readings": [],
      "facts": [
        "park_name"
      ]
    }
  ],
  "examples": [
    {
      "title": "重点电子企业",
      "given": [
        "重点电子企业"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "key_electronics_enterprise": true
      },
      "expected": [
        {
          "item": "15.1",
          "status": "eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    },
    {
      "title": "入驻园区的企业",
      "given": [
        "入驻园区为“空港园区”"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "park_name": "空港园区"
      },
      "expected": [
        {
          "item": "15.2",
          "status": "eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    }
  ]
};

// 第十六条 完善制造业领域人才支持举措（责任单位：区委人才办、区人力社保局）

/**
 * 事项 16.1　人才分类支持
 * 对象：企业
 * 条件：英才层次为顶尖人才、领军人才、特优人才、优秀人才或青年人才
 * 转介：渝北区临空英才培育引进实施办法
 *   承办：区委人才办、区人力社保局
 *   内容：按人才层次和实际贡献，在科研、金融、住房等方面给予相应支持
 */
const item_16_1 = /* @__PURE__ */ item<Facts, Facts, ItemId>({
  id: '16.1',
  kind: 'referral',
  conditions: [
    implied_1,
    {
      words: '英才层次为顶尖人才、领军人才、特优人才、优秀人才或青年人才',
      test: (f) => is(f.talent_level, 'top', 'leading', 'special', 'excellent', 'youth'),
      figures: (f) => [choiceFigure('英才层次', f.talent_level, talent_level_words)],
      parts: (f) => [{ words: '英才层次为顶尖人才', passes: is(f.talent_level, 'top') }, { words: '英才层次为领军人才', passes: is(f.talent_level, 'leading') }, { words: '英才层次为特优人才', passes: is(f.talent_level, 'special') }, { words: '英才层次为优秀人才', passes: is(f.talent_level, 'excellent') }, { words: '英才层次为青年人才', passes: is(f.talent_level, 'youth') }],
    },
  ],
  subjectConditions: [],
  caps: [],
  deductions: [],
});

/** 事项 16.1　人才分类支持，快速核算. */
const fast_16_1 = (f: FastFacts, i: number): number => {
  let open = false;
  // 申报日期不早于施行日期
  if (!(at(f.application_date, i) >= 20211014)) {
    if (at(f.application_date, i) < 20211014) return CODE.condition;
    open = true;
  }
  // 英才层次为顶尖人才、领军人才、特优人才、优秀人才或青年人才
  if (!(at(f.talent_level, i) === talent_level_members.top || at(f.talent_level, i) === talent_level_members.leading || at(f.talent_level, i) === talent_level_members.special || at(f.talent_level, i) === talent_level_members.excellent || at(f.talent_level, i) === talent_level_members.youth)) {
    if (at(f.talent_level, i) !== 0) return CODE.condition;
    open = true;
  }
  return open ? CODE.undetermined : 0;
};

/** 政策内容: 第十六条. */
const measure_16: MeasureAbout = {
  "number": 16,
  "article": "第十六条",
  "title": "完善制造业领域人才支持举措",
  "units": [
    "区委人才办",
    "区人力社保局"
  ],
  "directions": [
    "以企业的实际需求为基准评价人才"
  ],
  "items": [
    {
      "id": "16.1",
      "name": "人才分类支持",
      "kind": "referral",
      "source": "第十六条",
      "subject": "企业",
      "subjectCode": null,
      "conditions": [
        "英才层次为顶尖人才、领军人才、特优人才、优秀人才或青年人才"
      ],
      "range": null,
      "quota": null,
      "validity": null,
      "frequency": null,
      "definitions": [],
      "standard": null,
      "caps": [],
      "sharedCaps": [],
      "annualTotals": [],
      "deductions": [],
      "approval": null,
      "payments": [],
      "sharing": null,
      "service": null,
      "referral": {
        "to": "渝北区临空英才培育引进实施办法",
        "office": "区委人才办、区人力社保局",
        "offer": "按人才层次和实际贡献，在科研、金融、住房等方面给予相应支持"
      },
      "notes": [],
      "readings": [],
      "facts": [
        "talent_level"
      ]
    }
  ],
  "examples": [
    {
      "title": "领军人才",
      "given": [
        "英才层次为领军人才"
      ],
      "dossier": {
        "application_date": "2021-10-14",
        "registered_in_district": true,
        "prior_awards": [],
        "talent_level": "leading"
      },
      "expected": [
        {
          "item": "16.1",
          "status": "eligible",
          "amount_yuan": null,
          "missing": []
        }
      ],
      "returned": null
    }
  ]
};

/** 词汇表. */
const vocabulary: About['vocabulary'] = [
  {
    "name": "企业",
    "code": null,
    "id": null,
    "facts": [
      {
        "name": "区内注册",
        "code": "registered_in_district",
        "type": "boolean",
        "unit": null,
        "members": [],
        "evidence": [
          "营业执照"
        ]
      },
      {
        "name": "企业规模",
        "code": "enterprise_size",
        "type": "enumeration",
        "unit": null,
        "members": [
          {
            "name": "大型",
            "code": "large"
          },
          {
            "name": "中型",
            "code": "medium"
          },
          {
            "name": "小型",
            "code": "small"
          },
          {
            "name": "微型",
            "code": "micro"
          }
        ],
        "evidence": [
          "企业规模类型声明"
        ]
      },
      {
        "name": "链主龙头类型",
        "code": "chain_role",
        "type": "enumeration",
        "unit": null,
        "members": [
          {
            "name": "链主企业",
            "code": "chain_leader"
          },
          {
            "name": "龙头企业",
            "code": "leading"
          },
          {
            "name": "领军企业",
            "code": "champion"
          },
          {
            "name": "非链主龙头",
            "code": "none"
          }
        ],
        "evidence": [
          "链主或龙头企业认定文件"
        ]
      },
      {
        "name": "专项政策经区政府审定",
        "code": "special_policy_approved",
        "type": "boolean",
        "unit": null,
        "members": [],
        "evidence": [
          "区政府审定文件"
        ]
      },
      {
        "name": "入选智能制造示范企业",
        "code": "demo_selected",
        "type": "boolean",
        "unit": null,
        "members": [],
        "evidence": [
          "示范企业遴选结果文件"
        ]
      },
      {
        "name": "遴选日期",
        "code": "demo_selection_date",
        "type": "date",
        "unit": null,
        "members": [],
        "evidence": [
          "示范企业遴选结果文件"
        ]
      },
      {
        "name": "入选序次",
        "code": "demo_selected_rank",
        "type": "integer",
        "unit": null,
        "members": [],
        "evidence": [
          "示范企业遴选结果文件"
        ]
      },
      {
        "name": "提交典型案例",
        "code": "demo_case_submitted",
        "type": "boolean",
        "unit": null,
        "members": [],
        "evidence": [
          "智能制造典型案例材料"
        ]
      },
      {
        "name": "上规类别",
        "code": "scale_sector",
        "type": "enumeration",
        "unit": null,
        "members": [
          {
            "name": "工业",
            "code": "industrial"
          },
          {
            "name": "软件和信息服务业",
            "code": "software_info_service"
          },
          {
            "name": "未上规",
            "code": "none"
          }
        ],
        "evidence": [
          "统计部门上规认定材料"
        ]
      },
      {
        "name": "首次上规",
        "code": "first_time_above_scale",
        "type": "boolean",
        "unit": null,
        "members": [],
        "evidence": [
          "统计部门上规认定材料"
        ]
      },
      {
        "name": "统计部门认定上规",
        "code": "above_scale_confirmed_by_stats",
        "type": "boolean",
        "unit": null,
        "members": [],
        "evidence": [
          "统计部门上规认定材料"
        ]
      },
      {
        "name": "上规日期",
        "code": "above_scale_date",
        "type": "date",
        "unit": null,
        "members": [],
        "evidence": [
          "统计部门上规认定材料"
        ]
      },
      {
        "name": "软信企业类型",
        "code": "software_tier",
        "type": "enumeration",
        "unit": null,
        "members": [
          {
            "name": "龙头型企业",
            "code": "leading"
          },
          {
            "name": "成长型企业",
            "code": "growth"
          },
          {
            "name": "创新型企业",
            "code": "innovative"
          },
          {
            "name": "未认定",
            "code": "none"
          }
        ],
        "evidence": [
          "软信企业认定文件"
        ]
      },
      {
        "name": "软信企业认定级别",
        "code": "software_tier_level",
        "type": "enumeration",
        "unit": null,
        "members": [
          {
            "name": "市级",
            "code": "municipal"
          },
          {
            "name": "区级",
            "code": "district"
          }
        ],
        "evidence": [
          "软信企业认定文件"
        ]
      },
      {
        "name": "软信企业认定日期",
        "code": "software_tier_date",
        "type": "date",
        "unit": null,
        "members": [],
        "evidence": [
          "软信企业认定文件"
        ]
      },
      {
        "name": "通过联网直报平台报统",
        "code": "reports_via_stats_platform",
        "type": "boolean",
        "unit": null,
        "members": [],
        "evidence": [
          "国家统计局联网直报平台报表"
        ]
      },
      {
        "name": "当年研发投入区内报核总额",
        "code": "rd_current_year_yuan",
        "type": "money",
        "unit": null,
        "members": [],
        "evidence": [
          "研发投入统计年报表",
          "审计报告"
        ]
      },
      {
        "name": "上年研发投入区内报核总额",
        "code": "rd_previous_year_yuan",
        "type": "money",
        "unit": null,
        "members": [],
        "evidence": [
          "研发投入统计年报表",
          "审计报告"
        ]
      },
      {
        "name": "前年研发投入区内报核总额",
        "code": "rd_year_before_previous_yuan",
        "type": "money",
        "unit": null,
        "members": [],
        "evidence": [
          "研发投入统计年报表",
          "审计报告"
        ]
      },
      {
        "name": "用电到户单价",
        "code": "electricity_price_yuan_per_kwh",
        "type": "decimal",
        "unit": "元/度",
        "members": [],
        "evidence": [
          "电费账单"
        ]
      },
      {
        "name": "获评绿色工厂",
        "code": "green_factory",
        "type": "boolean",
        "unit": null,
        "members": [],
        "evidence": [
          "绿色工厂认定文件"
        ]
      },
      {
        "name": "绿色工厂认定日期",
        "code": "green_factory_date",
        "type": "date",
        "unit": null,
        "members": [],
        "evidence": [
          "绿色工厂认定文件"
        ]
      },
      {
        "name": "节水型企业级别",
        "code": "water_saving_level",
        "type": "enumeration",
        "unit": null,
        "members": [
          {
            "name": "国家级",
            "code": "national"
          },
          {
            "name": "市级",
            "code": "municipal"
          },
          {
            "name": "区级",
            "code": "district"
          },
          {
            "name": "未认定",
            "code": "none"
          }
        ],
        "evidence": [
          "节水型企业认定文件"
        ]
      },
      {
        "name": "节水型企业认定日期",
        "code": "water_saving_date",
        "type": "date",
        "unit": null,
        "members": [],
        "evidence": [
          "节水型企业认定文件"
        ]
      },
      {
        "name": "重点电子企业",
        "code": "key_electronics_enterprise",
        "type": "boolean",
        "unit": null,
        "members": [],
        "evidence": [
          "重点电子企业名单"
        ]
      },
      {
        "name": "入驻园区",
        "code": "park_name",
        "type": "text",
        "unit": null,
        "members": [],
        "evidence": [
          "入驻协议"
        ]
      },
      {
        "name": "英才层次",
        "code": "talent_level",
        "type": "enumeration",
        "unit": null,
        "members": [
          {
            "name": "顶尖人才",
            "code": "top"
          },
          {
            "name": "领军人才",
            "code": "leading"
          },
          {
            "name": "特优人才",
            "code": "special"
          },
          {
            "name": "优秀人才",
            "code": "excellent"
          },
          {
            "name": "青年人才",
            "code": "youth"
          },
          {
            "name": "未评定",
            "code": "none"
          }
        ],
        "evidence": [
          "人才评审认定文件"
        ]
      }
    ]
  },
  {
    "name": "项目",
    "code": "projects",
    "id": {
      "name": "项目编号",
      "code": "project_id"
    },
    "facts": [
      {
        "name": "项目类别",
        "code": "project_type",
        "type": "enumeration",
        "unit": null,
        "members": [
          {
            "name": "一般技改扩能",
            "code": "general_upgrade"
          },
          {
            "name": "数字化装备普及",
            "code": "digital_equipment"
          },
          {
            "name": "数字化车间建设",
            "code": "digital_workshop"
          },
          {
            "name": "智能工厂建设",
            "code": "smart_factory"
          },
          {
            "name": "新应用场景",
            "code": "new_app_scenario"
          },
          {
            "name": "企业上云示范",
            "code": "cloud_demo"
          },
          {
            "name": "工业互联网创新示范应用",
            "code": "industrial_internet_demo"
          },
          {
            "name": "智能制造新模式应用",
            "code": "smart_mfg_new_mode"
          }
        ],
        "evidence": [
          "项目备案证"
        ]
      },
      {
        "name": "投资额",
        "code": "investment_yuan",
        "type": "money",
        "unit": null,
        "members": [],
        "evidence": [
          "项目投资专项审计报告"
        ]
      },
      {
        "name": "确认为示范项目",
        "code": "demo_confirmed",
        "type": "boolean",
        "unit": null,
        "members": [],
        "evidence": [
          "示范项目确认文件"
        ]
      },
      {
        "name": "获市级认定",
        "code": "municipal_recognized",
        "type": "boolean",
        "unit": null,
        "members": [],
        "evidence": [
          "市级认定文件"
        ]
      },
      {
        "name": "认定日期",
        "code": "recognition_date",
        "type": "date",
        "unit": null,
        "members": [],
        "evidence": [
          "市级认定文件"
        ]
      }
    ]
  },
  {
    "name": "系统集成合同",
    "code": "integration_contracts",
    "id": {
      "name": "合同编号",
      "code": "contract_no"
    },
    "facts": [
      {
        "name": "委托方",
        "code": "client",
        "type": "text",
        "unit": null,
        "members": [],
        "evidence": [
          "系统集成服务合同"
        ]
      },
      {
        "name": "合同结算金额",
        "code": "settled_amount_yuan",
        "type": "money",
        "unit": null,
        "members": [],
        "evidence": [
          "系统集成服务合同",
          "结算凭证和发票"
        ]
      },
      {
        "name": "结算日期",
        "code": "settlement_date",
        "type": "date",
        "unit": null,
        "members": [],
        "evidence": [
          "结算凭证和发票"
        ]
      }
    ]
  },
  {
    "name": "投保装备",
    "code": "insured_equipment",
    "id": {
      "name": "装备编号",
      "code": "equipment_id"
    },
    "facts": [
      {
        "name": "型号",
        "code": "model",
        "type": "text",
        "unit": null,
        "members": [],
        "evidence": [
          "装备清单"
        ]
      },
      {
        "name": "首批次",
        "code": "first_batch",
        "type": "boolean",
        "unit": null,
        "members": [],
        "evidence": [
          "首批次证明材料"
        ]
      },
      {
        "name": "列入2019年版目录",
        "code": "catalogue_2019_listed",
        "type": "boolean",
        "unit": null,
        "members": [],
        "evidence": [
          "重庆市首台（套）重大技术装备推广应用目录（2019年版）对应页"
        ]
      },
      {
        "name": "投保险种",
        "code": "insurance_type",
        "type": "enumeration",
        "unit": null,
        "members": [
          {
            "name": "综合险",
            "code": "comprehensive"
          },
          {
            "name": "其他险种",
            "code": "other"
          }
        ],
        "evidence": [
          "首台（套）保险保单"
        ]
      },
      {
        "name": "实缴保费",
        "code": "premium_paid_yuan",
        "type": "money",
        "unit": null,
        "members": [],
        "evidence": [
          "保费发票和支付凭证"
        ]
      },
      {
        "name": "投保日期",
        "code": "insured_date",
        "type": "date",
        "unit": null,
        "members": [],
        "evidence": [
          "首台（套）保险保单"
        ]
      }
    ]
  },
  {
    "name": "首购装备",
    "code": "equipment_purchases",
    "id": {
      "name": "采购编号",
      "code": "purchase_id"
    },
    "facts": [
      {
        "name": "产品",
        "code": "product",
        "type": "text",
        "unit": null,
        "members": [],
        "evidence": [
          "采购合同"
        ]
      },
      {
        "name": "区内生产",
        "code": "made_in_district",
        "type": "boolean",
        "unit": null,
        "members": [],
        "evidence": [
          "生产企业营业执照"
        ]
      },
      {
        "name": "列入的目录",
        "code": "catalogue",
        "type": "enumeration",
        "unit": null,
        "members": [
          {
            "name": "国家目录",
            "code": "national"
          },
          {
            "name": "重庆市目录",
            "code": "chongqing"
          },
          {
            "name": "未列入",
            "code": "none"
          }
        ],
        "evidence": [
          "重大技术装备推广应用目录对应页"
        ]
      },
      {
        "name": "首批采购",
        "code": "first_batch",
        "type": "boolean",
        "unit": null,
        "members": [],
        "evidence": [
          "采购合同",
          "首批采购说明"
        ]
      },
      {
        "name": "实际支付金额",
        "code": "paid_amount_yuan",
        "type": "money",
        "unit": null,
        "members": [],
        "evidence": [
          "发票和支付凭证"
        ]
      },
      {
        "name": "采购日期",
        "code": "purchase_date",
        "type": "date",
        "unit": null,
        "members": [],
        "evidence": [
          "采购合同"
        ]
      }
    ]
  },
  {
    "name": "科研项目",
    "code": "research_projects",
    "id": {
      "name": "科研项目编号",
      "code": "project_no"
    },
    "facts": [
      {
        "name": "科研项目级别",
        "code": "level",
        "type": "enumeration",
        "unit": null,
        "members": [
          {
            "name": "国家级科研项目",
            "code": "national"
          },
          {
            "name": "市级重点专项以上科研项目",
            "code": "municipal_key_special"
          },
          {
            "name": "市级其他科研项目",
            "code": "municipal_other"
          }
        ],
        "evidence": [
          "立项文件"
        ]
      },
      {
        "name": "承担角色",
        "code": "role",
        "type": "enumeration",
        "unit": null,
        "members": [
          {
            "name": "第一承担单位",
            "code": "lead"
          },
          {
            "name": "参与单位",
            "code": "participant"
          }
        ],
        "evidence": [
          "项目任务书"
        ]
      },
      {
        "name": "当年下拨经费",
        "code": "funds_this_year_yuan",
        "type": "money",
        "unit": null,
        "members": [],
        "evidence": [
          "经费拨付凭证"
        ]
      }
    ]
  },
  {
    "name": "创新平台",
    "code": "platforms",
    "id": {
      "name": "平台编号",
      "code": "platform_id"
    },
    "facts": [
      {
        "name": "平台类型",
        "code": "platform_type",
        "type": "enumeration",
        "unit": null,
        "members": [
          {
            "name": "产业研究院",
            "code": "industry_research_institute"
          },
          {
            "name": "重点实验室",
            "code": "key_laboratory"
          },
          {
            "name": "制造业创新中心",
            "code": "manufacturing_innovation_center"
          },
          {
            "name": "技术创新中心",
            "code": "technology_innovation_center"
          },
          {
            "name": "新型研发机构",
            "code": "new_rd_institution"
          },
          {
            "name": "联合研发基地",
            "code": "joint_rd_base"
          }
        ],
        "evidence": [
          "平台认定文件"
        ]
      },
      {
        "name": "平台级别",
        "code": "level",
        "type": "enumeration",
        "unit": null,
        "members": [
          {
            "name": "国家级",
            "code": "national"
          },
          {
            "name": "市级",
            "code": "municipal"
          }
        ],
        "evidence": [
          "平台认定文件"
        ]
      },
      {
        "name": "上级奖补到位资金",
        "code": "upper_funds_received_yuan",
        "type": "money",
        "unit": null,
        "members": [],
        "evidence": [
          "上级奖补资金到账凭证"
        ]
      }
    ]
  },
  {
    "name": "工作站",
    "code": "stations",
    "id": {
      "name": "工作站编号",
      "code": "station_id"
    },
    "facts": [
      {
        "name": "工作站类型",
        "code": "station_type",
        "type": "enumeration",
        "unit": null,
        "members": [
          {
            "name": "重庆市院士工作站",
            "code": "academician"
          },
          {
            "name": "渝北区专家工作站",
            "code": "expert"
          },
          {
            "name": "重庆市海智工作站",
            "code": "haizhi"
          },
          {
            "name": "国家级博士后科研工作站",
            "code": "postdoc_national"
          }
        ],
        "evidence": [
          "工作站认定或批准文件"
        ]
      },
      {
        "name": "认定日期",
        "code": "recognition_date",
        "type": "date",
        "unit": null,
        "members": [],
        "evidence": [
          "工作站认定或批准文件"
        ]
      },
      {
        "name": "正常运行",
        "code": "operating_normally",
        "type": "boolean",
        "unit": null,
        "members": [],
        "evidence": [
          "年度运行报告"
        ]
      }
    ]
  }
];

/** 政策梗概，校验和快速核算所用. */
const synopsis: Synopsis = {
  "rulesSha256": "22a5a0ab049f998332bdc9c2e66a0f3a9c007f385177b77dc8c51dba23e21f86",
  "noStacking": "其他区级优惠政策",
  "measures": [
    {
      "items": [
        {
          "id": "1.1",
          "name": "专项政策奖励",
          "subjectCode": null
        }
      ]
    },
    {
      "items": [
        {
          "id": "2.1",
          "name": "一般技改扩能补助",
          "subjectCode": "projects"
        },
        {
          "id": "2.2",
          "name": "数字化装备普及补助",
          "subjectCode": "projects"
        },
        {
          "id": "2.3",
          "name": "数字化车间建设补助",
          "subjectCode": "projects"
        },
        {
          "id": "2.4",
          "name": "智能工厂建设补助",
          "subjectCode": "projects"
        },
        {
          "id": "2.5",
          "name": "市级数字化车间认定奖励",
          "subjectCode": "projects"
        },
        {
          "id": "2.6",
          "name": "市级智能工厂认定奖励",
          "subjectCode": "projects"
        }
      ]
    },
    {
      "items": [
        {
          "id": "3.1",
          "name": "智能制造示范奖励",
          "subjectCode": null
        }
      ]
    },
    {
      "items": [
        {
          "id": "4.1",
          "name": "首次上规奖励",
          "subjectCode": null
        },
        {
          "id": "4.2",
          "name": "新场景和企业上云示范补助",
          "subjectCode": "projects"
        },
        {
          "id": "4.3",
          "name": "系统集成服务补助",
          "subjectCode": "integration_contracts"
        }
      ]
    },
    {
      "items": [
        {
          "id": "5.1",
          "name": "工业互联网和智能制造新模式补助",
          "subjectCode": "projects"
        }
      ]
    },
    {
      "items": [
        {
          "id": "6.1",
          "name": "软信企业分级奖励",
          "subjectCode": null
        }
      ]
    },
    {
      "items": [
        {
          "id": "7.1",
          "name": "市级奖补推荐",
          "subjectCode": null
        }
      ]
    },
    {
      "items": [
        {
          "id": "8.1",
          "name": "首台（套）保费补贴",
          "subjectCode": "insured_equipment"
        },
        {
          "id": "8.2",
          "name": "首购首用风险补助",
          "subjectCode": "equipment_purchases"
        }
      ]
    },
    {
      "items": [
        {
          "id": "9.1",
          "name": "研发投入补贴",
          "subjectCode": null
        },
        {
          "id": "9.2",
          "name": "科研项目配套",
          "subjectCode": "research_projects"
        }
      ]
    },
    {
      "items": [
        {
          "id": "10.1",
          "name": "创新平台配套",
          "subjectCode": "platforms"
        },
        {
          "id": "10.2",
          "name": "院士工作站认定奖励",
          "subjectCode": "stations"
        },
        {
          "id": "10.3",
          "name": "院士工作站运行经费",
          "subjectCode": "stations"
        },
        {
          "id": "10.4",
          "name": "专家工作站认定奖励",
          "subjectCode": "stations"
        },
        {
          "id": "10.5",
          "name": "专家工作站运行经费",
          "subjectCode": "stations"
        },
        {
          "id": "10.6",
          "name": "海智工作站认定奖励",
          "subjectCode": "stations"
        },
        {
          "id": "10.7",
          "name": "海智工作站运行经费",
          "subjectCode": "stations"
        },
        {
          "id": "10.8",
          "name": "博士后科研工作站补助",
          "subjectCode": "stations"
        }
      ]
    },
    {
      "items": [
        {
          "id": "11.1",
          "name": "政府产业投资基金支持",
          "subjectCode": null
        }
      ]
    },
    {
      "items": [
        {
          "id": "12.1",
          "name": "减税降费落实",
          "subjectCode": null
        }
      ]
    },
    {
      "items": [
        {
          "id": "13.1",
          "name": "融资渠道支持",
          "subjectCode": null
        }
      ]
    },
    {
      "items": [
        {
          "id": "14.1",
          "name": "电水气价优惠",
          "subjectCode": null
        },
        {
          "id": "14.2",
          "name": "电气接入一站式服务",
          "subjectCode": null
        },
        {
          "id": "14.3",
          "name": "高电价上门指导",
          "subjectCode": null
        },
        {
          "id": "14.4",
          "name": "绿色工厂奖励",
          "subjectCode": null
        },
        {
          "id": "14.5",
          "name": "节水型企业奖励",
          "subjectCode": null
        }
      ]
    },
    {
      "items": [
        {
          "id": "15.1",
          "name": "重点电子企业用工补贴",
          "subjectCode": null
        },
        {
          "id": "15.2",
          "name": "园区配套服务",
          "subjectCode": null
        }
      ]
    },
    {
      "items": [
        {
          "id": "16.1",
          "name": "人才分类支持",
          "subjectCode": null
        }
      ]
    }
  ],
  vocabulary
};

/** 各事项的快速核算. */
const fast_rules = /* @__PURE__ */ fastRules(item_numbers, readFacts, {
  '1.1': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_1_1(f, i);
    return sum;
  },
  '2.1': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_2_1(f, i);
    return sum;
  },
  '2.2': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_2_2(f, i);
    return sum;
  },
  '2.3': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_2_3(f, i);
    return sum;
  },
  '2.4': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_2_4(f, i);
    return sum;
  },
  '2.5': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_2_5(f, i);
    return sum;
  },
  '2.6': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_2_6(f, i);
    return sum;
  },
  '3.1': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_3_1(f, i);
    return sum;
  },
  '4.1': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_4_1(f, i);
    return sum;
  },
  '4.2': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_4_2(f, i);
    return sum;
  },
  '4.3': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_4_3(f, i);
    return sum;
  },
  '5.1': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_5_1(f, i);
    return sum;
  },
  '6.1': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_6_1(f, i);
    return sum;
  },
  '7.1': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_7_1(f, i);
    return sum;
  },
  '8.1': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_8_1(f, i);
    return sum;
  },
  '8.2': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_8_2(f, i);
    return sum;
  },
  '9.1': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_9_1(f, i);
    return sum;
  },
  '9.2': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_9_2(f, i);
    return sum;
  },
  '10.1': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_10_1(f, i);
    return sum;
  },
  '10.2': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_10_2(f, i);
    return sum;
  },
  '10.3': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_10_3(f, i);
    return sum;
  },
  '10.4': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_10_4(f, i);
    return sum;
  },
  '10.5': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_10_5(f, i);
    return sum;
  },
  '10.6': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_10_6(f, i);
    return sum;
  },
  '10.7': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_10_7(f, i);
    return sum;
  },
  '10.8': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_10_8(f, i);
    return sum;
  },
  '11.1': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_11_1(f, i);
    return sum;
  },
  '12.1': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_12_1(f, i);
    return sum;
  },
  '13.1': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_13_1(f, i);
    return sum;
  },
  '14.1': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_14_1(f, i);
    return sum;
  },
  '14.2': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_14_2(f, i);
    return sum;
  },
  '14.3': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_14_3(f, i);
    return sum;
  },
  '14.4': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_14_4(f, i);
    return sum;
  },
  '14.5': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_14_5(f, i);
    return sum;
  },
  '15.1': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_15_1(f, i);
    return sum;
  },
  '15.2': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_15_2(f, i);
    return sum;
  },
  '16.1': (f, from, to, codes) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += codes[i] = fast_16_1(f, i);
    return sum;
  },
});

/** 快速核算 alone: amounts and codes of many dossiers, without words and without the exact way. */
export const fast: FastPolicy<ItemId> = /* @__PURE__ */ defineFast<ItemId>({
  synopsis,
  rules: fast_rules,
  sharing: [],
});

/** 政策内容. */
export const about: About = {
  "title": "支持制造业高质量发展若干政策措施",
  "documentNumber": "渝北府发〔2021〕13号",
  "issuer": "重庆市渝北区人民政府",
  "issuedOn": "2021-10-14",
  "effectiveOn": "2021-10-14",
  "rulesSha256": "22a5a0ab049f998332bdc9c2e66a0f3a9c007f385177b77dc8c51dba23e21f86",
  "rounding": "金额保留到分，尾数舍去",
  "noStacking": "其他区级优惠政策",
  "higherPolicyFirst": "国家及市级新出台的措施",
  "commonConditions": [
    "区内注册"
  ],
  "sharedCaps": [],
  "annualTotals": [],
  "readings": [
    {
      "id": "A01",
      "statement": "自发布之日起施行，申报日期早于施行日期的不予支持",
      "reason": "正文写明自发布之日起施行，发布之日取印发日期",
      "toConfirm": "区政府办公室",
      "notice": null
    },
    {
      "id": "A03",
      "statement": "认定、上规、设立日期早于施行日期的，不给一次性奖励；此前设立的工作站可享受年度运行经费",
      "reason": "正文未规定溯及既往",
      "toConfirm": "各责任单位",
      "notice": null
    },
    {
      "id": "A04",
      "statement": "“不超过”是上限，核定金额由主管部门在上限内决定",
      "reason": "“不超过”未承诺足额给付；等于上限的金额也在其内",
      "toConfirm": "区财政局",
      "notice": null
    },
    {
      "id": "A05",
      "statement": "“按…的比例”给予而未写“不超过”的，按该比例足额计算，再适用封顶",
      "reason": "与“不超过”的写法相区别",
      "toConfirm": "区财政局",
      "notice": null
    },
    {
      "id": "A07",
      "statement": "与其他区级优惠政策重复的，只补足本政策高出的部分；仅申请、未到账的只作提示，不扣减",
      "reason": "就高不重复",
      "toConfirm": "区财政局",
      "notice": null
    },
    {
      "id": "A09",
      "statement": "凡给付资金的事项均要求企业在区内注册",
      "reason": "正文仅一处写明“区内企业”，其余各条按区级财政资金的惯例推定",
      "toConfirm": "区财政局",
      "notice": null
    },
    {
      "id": "A10",
      "statement": "先适用封顶，再逐个对象舍去不足一分的尾数，不向上进位",
      "reason": "进位会突破“不超过”",
      "toConfirm": "区财政局",
      "notice": null
    },
    {
      "id": "A12",
      "statement": "“当年”指支持年度所在的公历年度",
      "reason": "正文未写明是否为会计年度以外的期间",
      "toConfirm": "区财政局",
      "notice": null
    },
    {
      "id": "A14",
      "statement": "已由国家或市级新措施替代的事项，不自动计算，转人工处理",
      "reason": "正文规定遵照上位措施执行，替代的范围需逐项判断",
      "toConfirm": "各责任单位",
      "notice": null
    },
    {
      "id": "A55",
      "statement": "每年给予的资金从施行日期所在的年度给起，支持年度早于这一年度的不予支持",
      "reason": "正文未规定溯及既往，也未写明首个支持年度；按年给予的资金没有单独的认定日期可以比对",
      "toConfirm": "区财政局",
      "notice": null
    },
    {
      "id": "A51",
      "statement": "事实未提供的，结论为待定，不当作否或零；计算基数为零的，不予支持",
      "reason": "缺项不等于不符合；没有基数就没有可补助的金额",
      "toConfirm": "各责任单位",
      "notice": null
    },
    {
      "id": "A16",
      "statement": "仅为领军企业的不在给付范围内",
      "reason": "给付句只写链主企业及龙头企业，领军企业只出现在标题和鼓励性表述中",
      "toConfirm": "区经济信息委",
      "notice": null
    },
    {
      "id": "B01",
      "statement": "600万元为同一企业历次核定金额的合计上限",
      "reason": "正文写“最多不超过”，未写按次或按年；按合计控制不会突破正文",
      "toConfirm": "区经济信息委",
      "notice": null
    },
    {
      "id": "A06",
      "statement": "封顶按单个项目计算",
      "reason": "给付对象是项目",
      "toConfirm": "区经济信息委",
      "notice": null
    },
    {
      "id": "A17",
      "statement": "同一项目的补助与市级认定奖励可以同时享受",
      "reason": "一为按投资额的补助，一为认定奖励，正文以“对…分别给予”并列",
      "toConfirm": "区经济信息委",
      "notice": null
    },
    {
      "id": "A18",
      "statement": "先获数字化车间奖励、后获智能工厂奖励的，各按标准给予，不作抵扣",
      "reason": "正文未写晋级补差",
      "toConfirm": "区经济信息委",
      "notice": null
    },
    {
      "id": "A52",
      "statement": "同一项目在2.1至2.4、4.2、5.1各事项中只补助一次",
      "reason": "补助按项目投资额计算，同一投资不重复计算",
      "toConfirm": "区经济信息委",
      "notice": null
    },
    {
      "id": "A02",
      "statement": "“三年内”自2021年10月14日起至2024年10月13日止，其余事项不因此失效",
      "reason": "三年自施行之日起算；正文只在本条写明期限",
      "toConfirm": "区经济信息委",
      "notice": null
    },
    {
      "id": "A20",
      "statement": "15家是名额，按入选序次排定，每家各不超过150万元",
      "reason": "正文写明遴选15个示范企业",
      "toConfirm": "区经济信息委",
      "notice": null
    },
    {
      "id": "A21",
      "statement": "“首次上规”同时修饰工业企业和软件和信息服务企业，退规后再上规的不属首次",
      "reason": "两类企业并列于“首次上规”之后",
      "toConfirm": "区经济信息委",
      "notice": null
    },
    {
      "id": "A22",
      "statement": "“示范项目”同时修饰新应用场景和企业上云两类项目",
      "reason": "两类项目并列于“示范项目”之前",
      "toConfirm": "区大数据发展局",
      "notice": null
    },
    {
      "id": "A23",
      "statement": "300万元是单个企业在政策有效期内的累计上限",
      "reason": "正文写“单个企业最高”，未写按年",
      "toConfirm": "区经济信息委",
      "notice": null
    },
    {
      "id": "A54",
      "statement": "工业互联网创新示范应用须经确认为示范项目，智能制造新模式应用不需要",
      "reason": "“示范”只修饰前一类项目",
      "toConfirm": "区经济信息委",
      "notice": null
    },
    {
      "id": "A24",
      "statement": "更高等级在支持年度内认定的，才予补差；首次享受的只要求认定日期不早于施行日期",
      "reason": "正文写明当年没有晋级的不能再次享受",
      "toConfirm": "区经济信息委",
      "notice": null
    },
    {
      "id": "A25",
      "statement": "补差等于新等级标准减去本事项历次已享受的合计，不低于零；降级的不追回",
      "reason": "晋级补差",
      "toConfirm": "区财政局",
      "notice": null
    },
    {
      "id": "A27",
      "statement": "50万元是单个企业在政策有效期内的累计上限，往年已享受的计入",
      "reason": "正文写给予企业最高不超过50万元，未写按型号或按台",
      "toConfirm": "区财政局",
      "notice": null
    },
    {
      "id": "A28",
      "statement": "前3台（套）在列入目录并投保综合险的装备中，按同一型号、投保日期先后和清单顺序排定，往年已享受的装备计入；首批次的整批计入",
      "reason": "首台（套）以型号为单位",
      "toConfirm": "区经济信息委",
      "notice": null
    },
    {
      "id": "A29",
      "statement": "正文未写比例，以实缴保费为上限，再适用封顶",
      "reason": "补贴不超过实际发生的保费",
      "toConfirm": "区财政局",
      "notice": null
    },
    {
      "id": "A31",
      "statement": "200万元按每个产品的首批计算，同一产品首批的各次采购合并计算",
      "reason": "补助以首批采购为单位",
      "toConfirm": "区财政局",
      "notice": null
    },
    {
      "id": "A33",
      "statement": "“逐年增长”指前年低于上年、上年低于当年；增长额等于当年减去上年",
      "reason": "“逐年”至少涵盖前两年度和当年",
      "toConfirm": "区科技局",
      "notice": null
    },
    {
      "id": "A34",
      "statement": "只增长一年或只享受过一年的，只按5%计算",
      "reason": "正文写“均享受”“逐年”",
      "toConfirm": "区科技局",
      "notice": null
    },
    {
      "id": "A35",
      "statement": "1000万元不包括科研项目配套",
      "reason": "封顶写在研发投入补贴一句中",
      "toConfirm": "区财政局",
      "notice": null
    },
    {
      "id": "A36",
      "statement": "200万元是单个科研项目存续期间的累计上限",
      "reason": "正文写“单个项目配套最高”，未写按年",
      "toConfirm": "区科技局",
      "notice": null
    },
    {
      "id": "A40",
      "statement": "认定当年只给一次性奖励，年度运行经费自次年起",
      "reason": "新认定的奖励与正常运行的经费分属先后两个阶段",
      "toConfirm": "区科协",
      "notice": null
    },
    {
      "id": "A41",
      "statement": "施行日期之前认定的工作站，可享受年度运行经费，不给一次性奖励",
      "reason": "运行经费以正常运行为条件，不以新认定为条件",
      "toConfirm": "区科协",
      "notice": null
    },
    {
      "id": "A42",
      "statement": "写明金额的“配套奖励”按定额给予，不要求证明上级资金到位",
      "reason": "正文对这些工作站直接写明金额",
      "toConfirm": "区科技局",
      "notice": null
    },
    {
      "id": "A38",
      "statement": "本事项正文未写上限，不设封顶",
      "reason": "正文对本事项没有“最高不超过”的表述",
      "toConfirm": "区财政局",
      "notice": "创新平台配套没有上限，核定前请区财政局确认资金安排"
    },
    {
      "id": "A44",
      "statement": "“超过1元/度”指严格高于1元/度",
      "reason": "民法典规定“超过”不包括本数",
      "toConfirm": "区经济信息委",
      "notice": null
    },
    {
      "id": "A45",
      "statement": "各级绿色工厂均可享受，只享受一次",
      "reason": "正文未限定级别",
      "toConfirm": "区经济信息委",
      "notice": null
    },
    {
      "id": "A46",
      "statement": "级别提高的不再另给，只享受一次",
      "reason": "正文对各级写同一金额，且为一次性",
      "toConfirm": "区城管局",
      "notice": null
    },
    {
      "id": "A47",
      "statement": "正文没有写金额，只作转介，不计算金额",
      "reason": "没有标准就没有可计算的金额",
      "toConfirm": "区人力社保局",
      "notice": null
    }
  ],
  vocabulary,
  "measures": [
    measure_1,
    measure_2,
    measure_3,
    measure_4,
    measure_5,
    measure_6,
    measure_7,
    measure_8,
    measure_9,
    measure_10,
    measure_11,
    measure_12,
    measure_13,
    measure_14,
    measure_15,
    measure_16,
  ]
};

/** 《支持制造业高质量发展若干政策措施》, compiled. */
export const policy: Policy<ItemId> = /* @__PURE__ */ definePolicy<Facts, ItemId>({
  about,
  items: [
    item_1_1,
    item_2_1,
    item_2_2,
    item_2_3,
    item_2_4,
    item_2_5,
    item_2_6,
    item_3_1,
    item_4_1,
    item_4_2,
    item_4_3,
    item_5_1,
    item_6_1,
    item_7_1,
    item_8_1,
    item_8_2,
    item_9_1,
    item_9_2,
    item_10_1,
    item_10_2,
    item_10_3,
    item_10_4,
    item_10_5,
    item_10_6,
    item_10_7,
    item_10_8,
    item_11_1,
    item_12_1,
    item_13_1,
    item_14_1,
    item_14_2,
    item_14_3,
    item_14_4,
    item_14_5,
    item_15_1,
    item_15_2,
    item_16_1,
  ],
  fast: fast_rules,
  mechanisms: {
    day_of_effect: ['A01'],
    ceiling: ['A04'],
    no_stacking: ['A07'],
    common_conditions: ['A09'],
    rounding: ['A10'],
    support_year: ['A12'],
    superseded: ['A14'],
    missing_or_zero: ['A51'],
  },
});

/** Validates a dossier: prepared facts, or all of its faults at once. */
export const prepare: (dossier: Dossier) => Preparation = (dossier) => policy.prepare(dossier);

/** Statuses, amounts and codes of every item. */
export const evaluate: Policy<ItemId>['evaluate'] = (prepared, decided) => policy.evaluate(prepared, decided);

/** The calculation of one item, step by step. */
export const explain: (evaluation: Evaluation<ItemId>, item: ItemId) => readonly TraceStep[] = (evaluation, item) =>
  policy.explain(evaluation, item);
