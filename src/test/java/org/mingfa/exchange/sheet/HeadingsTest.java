package org.mingfa.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class HeadingsTest {

    private final Headings headings = new Headings(Set.of("姓名", "联系电话", "金额（元）", "调解日期"));

    @Test
    void blanks_line_breaks_width_and_marks_of_duty_make_no_difference() {
        for (String written : new String[] {"金额（元）", "金额(元)", "*金额\n（元）", "金 额　（元）", "金额（元） *"}) {
            assertThat(headings.match(written)).contains("金额（元）");
        }
    }

    @Test
    void the_nearest_is_suggested_unless_more_than_half_differs() {
        assertThat(headings.nearest("电话")).contains("联系电话");
        assertThat(headings.nearest("调解时期")).contains("调解日期");
        assertThat(headings.nearest("名姓")).contains("姓名");
        assertThat(headings.nearest("金额(万元)")).contains("金额（元）");
        assertThat(headings.nearest("备注")).isEmpty();
    }

    @Property
    void the_distance_is_symmetric_and_no_longer_than_the_longer(
            @ForAll @Chars({'姓', '名', '日'}) @StringLength(max = 6) String a,
            @ForAll @Chars({'姓', '名', '日'}) @StringLength(max = 6) String b) {
        int distance = Headings.distance(a, b);
        assertThat(distance)
                .isEqualTo(Headings.distance(b, a))
                .isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
        assertThat(distance == 0).isEqualTo(a.equals(b));
    }
}
