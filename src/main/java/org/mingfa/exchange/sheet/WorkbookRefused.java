package org.mingfa.exchange.sheet;

import org.jspecify.annotations.Nullable;

/** A file cannot be read as a workbook at all. The message is Chinese: what is wrong and what to do. */
public final class WorkbookRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WorkbookRefused(String message) {
        this(message, null);
    }

    WorkbookRefused(String message, @Nullable Exception cause) {
        super(message, cause);
    }

    static WorkbookRefused damaged(@Nullable Exception cause) {
        return new WorkbookRefused("工作簿已损坏，或者不是标准的 .xlsx 文件。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后重新导入。", cause);
    }

    static WorkbookRefused tooMuch() {
        return new WorkbookRefused("工作簿展开后的内容过大。请删去用不到的工作表和空行、拆成几个文件，再分别导入。");
    }
}
