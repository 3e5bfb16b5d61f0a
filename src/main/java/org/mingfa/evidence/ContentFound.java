package org.mingfa.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a file is what it says it is: its content decides, its name and the sender's claim must agree. */
final class ContentFound {

    private ContentFound() {}

    /**
     * The real type.
     *
     * @throws EvidenceRefused when that type is not taken or the name or the claim lies
     */
    static FileType typeOf(Path file, FileName name, @Nullable String claimed) throws IOException {
        String extension = name.extension();
        Optional<FileType> found = Sniffer.typeOf(file);
        if (found.isEmpty()) {
            throw new EvidenceRefused(unknown(extension));
        }
        FileType type = found.get();
        if (!extension.isEmpty() && !type.hasExtension(extension)) {
            throw new EvidenceRefused("文件名以 ." + extension + " 结尾，内容却是" + type.title() + "。请把扩展名改为 ." + type.extension()
                    + "，或者确认选对了文件，再上传。");
        }
        if (claimed != null && !type.agreesWith(claimed)) {
            throw new EvidenceRefused("上传时声明的类型与内容（" + type.title() + "）不一致。请用原来的程序打开文件、另存一份，再上传。");
        }
        return type;
    }

    private static String unknown(String extension) {
        boolean isTakenName = FileType.isTaken(extension);
        String what = isTakenName ? "文件名以 ." + extension + " 结尾，内容却不是这种文件，或者文件已损坏。" : "不接收这种文件。";
        String remedy = isTakenName ? "请用原来的程序打开、确认内容并另存一份，再上传。" : "请另存为 PDF 或拍成照片再上传。";
        return what + remedy + "可以接收的有：" + FileType.ACCEPTED + "。";
    }
}
