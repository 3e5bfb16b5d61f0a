package org.mingfa.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.table.ListFile;
import org.mingfa.table.UnsoundRows;

/** Codes as the published lists have them, with their zeros, and as offices type them. */
class PlaceColumnTest {

    @TempDir
    private Path folder;

    private ListFile table(String code) throws IOException {
        var file = Files.writeString(folder.resolve("区划.csv"), "代码,名称\n" + code + ",石桥镇\n");
        return ListFile.read(file, List.of("代码", "名称"), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "99,           99",
        "9901,         9901",
        "990101,       990101",
        "990101000000, 990101",
        "990101001,    990101001",
        "990101001000, 990101001",
        "990101001003, 990101001003",
        "９９０１０１００１, 990101001"
    })
    void a_code_is_the_same_with_and_without_its_zeros(String written, String code) throws IOException {
        assertThat(table(written).each(PlaceColumn.CODE::need)).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "99010100", "9901010010", "石桥镇", "99010100１x"})
    void what_is_no_code_is_told_with_the_lengths_there_are(String written) throws IOException {
        var table = table(written);
        assertThatThrownBy(() -> table.each(PlaceColumn.CODE::need))
                .isInstanceOf(UnsoundRows.class)
                .hasMessageContaining("不是区划代码：省2位、市4位、县6位、乡镇9位、村12位数字，也可以补零到12位。");
    }

    @Test
    void an_empty_cell_is_a_mistake_only_where_a_code_is_needed() throws IOException {
        var table = table("");
        assertThat(table.each(row -> Optional.ofNullable(PlaceColumn.CODE.read(row))))
                .containsExactly(Optional.empty());
        assertThatThrownBy(() -> table.each(PlaceColumn.CODE::need))
                .isInstanceOf(UnsoundRows.class)
                .hasMessageEndingWith("第2行：没有填写“代码”。");
    }
}
