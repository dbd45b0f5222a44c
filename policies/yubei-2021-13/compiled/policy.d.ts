/**
 * 《支持制造业高质量发展若干政策措施》（渝北府发〔2021〕13号）
 *
 * Compiled from the rule files by hengce; do not edit. Change the rules and build again.
 * Rules: sha256 22a5a0ab049f998332bdc9c2e66a0f3a9c007f385177b77dc8c51dba23e21f86
 */
import type { About, ContractDossier, Evaluation, FastPolicy, Policy, Preparation, TraceStep } from 'hengce/runtime';

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

/** 政策内容. */
export declare const about: About;
/** 《支持制造业高质量发展若干政策措施》, compiled. */
export declare const policy: Policy<ItemId>;
/** 快速核算 alone: amounts and codes of many dossiers, without words and without the exact way. */
export declare const fast: FastPolicy<ItemId>;
/** Validates a dossier: prepared facts, or all of its faults at once. */
export declare const prepare: (dossier: Dossier) => Preparation;
/** Statuses, amounts and codes of every item. */
export declare const evaluate: Policy<ItemId>['evaluate'];
/** The calculation of one item, step by step. */
export declare const explain: (evaluation: Evaluation<ItemId>, item: ItemId) => readonly TraceStep[];
