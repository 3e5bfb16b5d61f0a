package org.mingfa.desk.shell;

import org.jspecify.annotations.Nullable;
import org.mingfa.evidence.EvidenceFailure;
import org.mingfa.staff.StaffRefusal;
import org.mingfa.staff.signin.NoPost;
import org.mingfa.store.DiskFull;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Why a page cannot be shown, in words for the person who asked for it.
 *
 * @param status of HTTP
 * @param title what happened
 * @param text what to do
 */
public record Trouble(int status, String title, String text) {

    static Trouble of(int status, @Nullable Throwable cause) {
        return switch (cause) {
            case NoPost none -> new Trouble(status, "没有可以办事的岗位", "您已登录，但今天没有任职中的岗位。请联系本单位的人员管理人员安排岗位，安排好以后刷新页面即可。");
            case CsrfException stale -> new Trouble(status, "页面已经过期", "这一页打开得太久，或者已在别处退出登录，刚才的内容没有提交。请回到上一页，刷新以后再提交。");
            case StaffRefusal refusal -> new Trouble(422, "没有办成", refusal.reason());
            case EvidenceFailure lost -> new Trouble(status, "材料打不开", String.valueOf(lost.getMessage()));
            case null, default -> DiskFull.caused(cause) ? new Trouble(507, "服务器磁盘已满", DiskFull.TEXT) : of(status);
        };
    }

    private static Trouble of(int status) {
        return switch (status) {
            case 400 -> new Trouble(status, "看不懂这个请求", "地址或者填写的内容不完整。请回到上一页，核对以后再试。");
            case 403 -> new Trouble(status, "您现在的岗位不能这样做", "这一页或者这项操作不在您现在岗位的权限以内。您有其他岗位的，请换岗位再试；仍然不行的，请联系管理人员。");
            case 404 -> new Trouble(status, "没有找到这一页", "这个地址没有内容，或者它不在您的管辖范围内。请从工作台重新进入，或者按文号检索。");
            case 405 -> new Trouble(status, "不能这样打开这一页", "请从工作台重新进入，不要直接输入或者收藏这个地址。");
            case 413 -> new Trouble(status, "文件太大", "上传的文件超过了大小限制，刚才的内容没有提交。请压缩或者拆分以后再上传。");
            default ->
                status >= 500
                        ? new Trouble(status, "系统出了问题", "刚才的操作可能没有完成。请稍后再试；仍然不行的，请把下面的编号告诉管理人员。")
                        : new Trouble(status, "没有办成", "请回到上一页，核对以后再试；仍然不行的，请把下面的编号告诉管理人员。");
        };
    }
}
