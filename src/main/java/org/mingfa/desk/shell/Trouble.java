package org.mingfa.desk.shell;

import org.apache.tomcat.util.http.fileupload.impl.FileSizeLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.mingfa.evidence.EvidenceFailure;
import org.mingfa.staff.StaffRefusal;
import org.mingfa.staff.signin.NoPost;
import org.mingfa.store.DiskFull;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Why a page cannot be shown, in words for the person who asked for it.
 *
 * @param status of HTTP
 * @param title what happened
 * @param text what to do
 */
public record Trouble(int status, String title, String text) {

    private static final int TOO_LARGE = 413;

    static Trouble of(int status, @Nullable Throwable cause) {
        return switch (cause) {
            case NoPost none -> new Trouble(status, "没有可以办事的岗位", "您已登录，但今天没有任职中的岗位。请联系本单位的人员管理人员安排岗位，安排好以后刷新页面即可。");
            case CsrfException stale -> new Trouble(status, "页面已经过期", "这一页打开得太久，或者已在别处退出登录，刚才的内容没有提交。请回到上一页，刷新以后再提交。");
            case StaffRefusal refusal -> new Trouble(422, "没有办成", refusal.reason());
            case EvidenceFailure lost -> new Trouble(status, "材料打不开", String.valueOf(lost.getMessage()));
            case null, default -> {
                if (status == TOO_LARGE) {
                    yield tooLarge(cause);
                }
                yield DiskFull.caused(cause) ? new Trouble(507, "服务器磁盘已满", DiskFull.TEXT) : of(status);
            }
        };
    }

    /** The browser still holds what was typed: it goes back to it, and less is sent at a time. */
    private static Trouble tooLarge(@Nullable Throwable failure) {
        boolean ofFiles = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SizeException larger) {
                return filesTooLarge(limit(larger));
            }
            ofFiles |= cause instanceof MaxUploadSizeExceededException;
        }
        return ofFiles
                ? filesTooLarge("一次提交的文件太大")
                : new Trouble(
                        TOO_LARGE,
                        "填写的内容太多",
                        "一次填写的行数太多或者文字太长，这次没有提交。请返回上一页，填写的内容还在：删去一部分行或者文字先提交，其余的分几次填写；成批的数据请用Excel表格导入。");
    }

    private static Trouble filesTooLarge(String limit) {
        return new Trouble(TOO_LARGE, "文件太大", limit + "，这次没有提交。请返回上一页，填写的文字还在，文件需要重新选择：压缩以后再上传，或者先交一部分，其余的以后补交。");
    }

    /** How much the settings let through, of one file or of all of them. */
    private static String limit(SizeException larger) {
        var permitted = DataSize.ofBytes(larger.getPermittedSize());
        var size = permitted.toMegabytes() > 0 ? permitted.toMegabytes() + "MB" : permitted.toKilobytes() + "KB";
        return (larger instanceof FileSizeLimitExceededException ? "一个文件不超过" : "一次提交的文件合计不超过") + size;
    }

    private static Trouble of(int status) {
        return switch (status) {
            case 400 -> new Trouble(status, "看不懂这个请求", "地址或者填写的内容不完整。请回到上一页，核对以后再试。");
            case 403 -> new Trouble(status, "您现在的岗位不能这样做", "这一页或者这项操作不在您现在岗位的权限以内。您有其他岗位的，请换岗位再试；仍然不行的，请联系管理人员。");
            case 404 -> new Trouble(status, "没有找到这一页", "这个地址没有内容，或者它不在您的管辖范围内。请从工作台重新进入，或者按文号检索。");
            case 405 -> new Trouble(status, "不能这样打开这一页", "请从工作台重新进入，不要直接输入或者收藏这个地址。");
            default ->
                status >= 500
                        ? new Trouble(status, "系统出了问题", "刚才的操作可能没有完成。请稍后再试；仍然不行的，请把下面的编号告诉管理人员。")
                        : new Trouble(status, "没有办成", "请回到上一页，核对以后再试；仍然不行的，请把下面的编号告诉管理人员。");
        };
    }
}
