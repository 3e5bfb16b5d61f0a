package org.mingfa.exchange;

import java.util.List;

/**
 * What an import amounted to. Every row read is counted exactly once: {@code rows = accepted + already + refused}.
 *
 * @param findings accepted rows about which something is out of order
 * @param refusals the first refused rows, at most {@link #SHOWN}
 * @param remarks what was left out of the workbook, in Chinese
 */
public record ImportResult(
        long accepted, long already, long refused, long findings, List<RowResult> refusals, List<String> remarks) {

    /** How many refused rows are kept here; all of them stand in the result copy. */
    public static final int SHOWN = 100;

    public ImportResult {
        refusals = List.copyOf(refusals);
        remarks = List.copyOf(remarks);
    }

    public long rows() {
        return accepted + already + refused;
    }

    /** In one sentence. */
    public String inWords() {
        return "共读入" + rows() + "行：新导入" + accepted + "行，以前已经导入" + already + "行，没有导入" + refused + "行。"
                + (findings == 0 ? "" : "新导入的行中，" + findings + "行有体检发现（如缺少材料），已随记录保存。");
    }
}
