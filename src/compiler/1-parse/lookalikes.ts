/** Traditional forms of the characters that official texts of this kind are written in; what was written, what was meant. */
const traditional =
  '圓元 圆元 園园 萬万 億亿 個个 補补 貼贴 獎奖 勵励 資资 經经 費费 項项 標标 準准 條条 據据 對对 ' +
  '頻频 單单 類类 別别 級级 認认 業业 額额 營营 過过 於于 為为 與与 較较 長长 減减 應应 給给 當当 ' +
  '後后 達达 區区 時时 間间 號号 際际 術术 無无 備备 車车 廠厂 設设 裝装 務务 數数 產产 發发 開开 ' +
  '關关 規规 劃划 導导 動动 創创 學学 實实 驗验 財财 貫贯 購购 買买 賣卖 險险 員员 團团 場场 處处 ' +
  '進进 運运 轉转 輸输 選选 還还 遷迁 錄录 鎮镇 門门 閉闭 陽阳 隊队 隨随 雙双 電电 領领 題题 顧顾 ' +
  '風风 養养 騎骑 點点 齊齐 頭头 從从 來来 內内 節节 報报 稅税 該该 誤误 請请 諾诺 證证 識识 護护 ' +
  '會会 體体 組组 織织 統统 計计 總总 結结 終终 緣缘 續续 縣县 範范 圍围 併并 並并 佔占 價价 優优 ' +
  '償偿 儲储 劑剂 勞劳';

const simplified = new Map(traditional.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]));

/** 形近字: a text with what was meant in the place of traditional characters, and of letters that stand for digits. */
export const withoutLookalikes = (text: string): string =>
  text
    .replace(/(?<=\d)[〇○Oo]|[〇○Oo](?=\d)/g, '0')
    .replace(/(?<=\d)[lI|]|[lI|](?=\d)/g, '1')
    .replace(/[—–]/g, '-')
    .replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character);
