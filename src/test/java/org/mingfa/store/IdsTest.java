package org.mingfa.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void an_id_is_a_uuid_of_version_7_that_tells_the_millisecond_it_was_made() {
        long before = System.currentTimeMillis();
        UUID id = Ids.next();
        long after = System.currentTimeMillis();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, after + 1);
    }

    @Test
    void ids_made_one_after_the_other_sort_in_that_order_as_text_too() {
        List<String> ids =
                Stream.generate(() -> Ids.next().toString()).limit(20_000).toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }
}
