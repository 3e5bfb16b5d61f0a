package org.mingfa.desk.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {

    @ParameterizedTest
    @CsvSource({
        "0,          1 KB", // no file is shown as nothing
        "9,          1 KB",
        "1535,       1 KB",
        "1536,       2 KB",
        "88064,      86 KB",
        "1048575,    1024 KB",
        "1048576,    1.0 MB",
        "1258291,    1.2 MB",
        "1073741824, 1024.0 MB"
    })
    void a_size_is_said_in_the_unit_people_know(long bytes, String said) {
        assertThat(Sizes.of(bytes)).isEqualTo(said);
    }
}
