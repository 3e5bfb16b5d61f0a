package org.mingfa.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNumberTest {

    @Test
    void printsTheYearInHexagonalBracketsAndTheSerialWithoutZeros() {
        assertThat(new DocumentNumber("石政发", 2026, 7)).hasToString("石政发〔2026〕7号");
    }

    @Test
    void readsWhatItPrints() {
        for (int serial = 1; serial < 2000; serial += 37) {
            var number = new DocumentNumber("石政办函", 2027, serial);
            assertThat(DocumentNumber.parse(" " + number + " ")).isEqualTo(number);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "石政发[2026]7号, 第 4 个字符是“[”",
        "石政发【2026】7号, 第 4 个字符是“【”",
        "石政发（2026）7号, 第 4 个字符是“（”",
        "石政发〔26〕7号, 写全四位",
        "石政发〔二〇二六〕7号, 写全四位",
        "石政发〔2026〕07号, 不能以 0 开头",
        "石政发〔2026〕0号, 不能以 0 开头",
        "石政发〔2026〕第7号, 不加“第”字",
        "石政发〔2026〕7, 应当有“号”字",
        "石政发〔2026〕七号, 应当是阿拉伯数字",
        "石政发〔2026〕999999999号, 应当是阿拉伯数字",
        "〔2026〕7号, 机关代字",
        "石政发2026年7号, 机关代字〔年份〕"
    })
    void refusesAnythingElseAndNamesThePartThatIsWrong(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentNumber.parse(text))
                .withMessageContaining(text)
                .withMessageContaining(reason);
    }

    @Test
    void refusesPartsThatCannotBePrinted() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentNumber(" ", 2026, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentNumber("石〔政", 2026, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentNumber("石政发", 26, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentNumber("石政发", 2026, 0));
    }
}
