package org.mingfa.command.line;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** The application as a command opens it: every room but those that serve pages. Not found by the application's own scan. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "org.mingfa",
        excludeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            "org\\.mingfa\\.Mingfa",
                            "org\\.mingfa\\.(desk|api|staff\\.signin|command\\.watch)\\..*"
                        }))
public final class WithoutPages {

    private WithoutPages() {}
}
