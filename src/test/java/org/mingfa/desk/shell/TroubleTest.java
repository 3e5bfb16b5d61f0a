package org.mingfa.desk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.tomcat.util.http.fileupload.impl.FileSizeLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeLimitExceededException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Whoever sent too much is told how much the settings let through. */
class TroubleTest {

    private static final long KILO = 1024;
    private static final long MEGA = 1024 * KILO;

    static Stream<Arguments> tooLarge() {
        return Stream.of(
                Arguments.of(all(50 * MEGA), "文件太大", "一次提交的文件合计不超过50MB，这次没有提交。"),
                Arguments.of(all(200 * MEGA), "文件太大", "一次提交的文件合计不超过200MB，这次没有提交。"),
                Arguments.of(all(512 * KILO), "文件太大", "一次提交的文件合计不超过512KB，这次没有提交。"),
                Arguments.of(one(20 * MEGA), "文件太大", "一个文件不超过20MB，这次没有提交。"),
                Arguments.of(new MaxUploadSizeExceededException(-1), "文件太大", "一次提交的文件太大，这次没有提交。"),
                Arguments.of(null, "填写的内容太多", "一次填写的行数太多或者文字太长，这次没有提交。"));
    }

    private static Exception all(long permitted) {
        return sent(new SizeLimitExceededException("all", permitted + 1, permitted));
    }

    private static Exception one(long permitted) {
        return sent(new FileSizeLimitExceededException("one", permitted + 1, permitted));
    }

    /** As it arrives: the server's own reason lies below. */
    private static Exception sent(Exception reason) {
        return new MaxUploadSizeExceededException(-1, new IllegalStateException(reason));
    }

    @ParameterizedTest
    @MethodSource("tooLarge")
    void what_is_said_of_too_much_follows_the_setting_it_ran_into(
            @Nullable Throwable cause, String title, String begins) {
        var trouble = Trouble.of(413, cause);
        assertThat(trouble.title()).isEqualTo(title);
        assertThat(trouble.text()).startsWith(begins);
    }
}
