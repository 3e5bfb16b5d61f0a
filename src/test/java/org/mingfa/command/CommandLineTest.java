package org.mingfa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.command.line.Asked;
import org.mingfa.command.line.ExitCode;
import picocli.CommandLine;

/** What can be typed after {@code ./mingfa}, and what is answered to what cannot. */
class CommandLineTest {

    /** Every command, and {@code ./mingfa} itself. */
    static Stream<CommandLine> commands() {
        return withBelow(Commands.line(List.of(), System.out));
    }

    private static Stream<CommandLine> withBelow(CommandLine line) {
        return Stream.concat(
                Stream.of(line), line.getSubcommands().values().stream().flatMap(CommandLineTest::withBelow));
    }

    private static String[] words(CommandLine command, String more) {
        return (command.getCommandSpec().qualifiedName() + " " + more)
                .replaceFirst("^\\./mingfa ", "")
                .split(" ");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void help_of_every_command_is_chinese_and_names_each_option(CommandLine command) {
        var help = Typed.words(words(command, "--help"));
        assertThat(help.exitCode()).isZero();
        assertThat(help.said()).startsWith("用法：./mingfa").contains("退出码：");
        command.getCommandSpec()
                .options()
                .forEach(option -> assertThat(help.said()).contains(option.names()));
        command.getCommandSpec()
                .args()
                .forEach(argument -> assertThat(String.join("", argument.description()))
                        .as(argument.toString())
                        .matches("(?s).*\\p{IsHan}.*"));
        command.getSubcommands()
                .keySet()
                .forEach(name -> assertThat(help.said()).contains("  " + name + " "));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void an_unknown_option_is_answered_with_the_nearest_one_and_nothing_is_done(CommandLine command) {
        var answer = Typed.words(words(command, "--hlep"));
        assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.said())
                .startsWith("没有选项--hlep，是不是--help。")
                .contains("用法见：" + command.getCommandSpec().qualifiedName() + " --help");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            verfiy                                     | 没有“verfiy”这个命令，是不是verify。
            law chekc                                  | 没有“chekc”这个命令，是不是check。
            help verfy                                 | 没有“verfy”这个命令，是不是verify。
            浏览                                        | 没有“浏览”这个命令。
            law                                        | law后面要写做什么：check、diff、book或者new。
            staff                                      | 缺少人员.csv。
            check-report                               | 缺少要检查的文件。
            verify 990101                              | 多出了“990101”。
            report --place 990101001 --year 2025       | 缺少--out。
            report --place 1 --year 25 --out a.docx    | 年份应为四位数字，例如2025。
            report --place 1 --year 2025 --out a.doc   | --out的文件名应以.docx、.pdf、.ofd、.html之一结尾。
            token zhang --for 政务平台 --days 三月        | --days不能是“三月”，应写整数。
            places a.csv --from 26/1/5                 | “26/1/5”不是日期，应写成2026-11-20的样子。
            verify --data                              | 选项--data后面缺少内容。
            --data --port 8139                         | 选项--data后面缺少内容。
            verify --data a --data b                   | 选项--data写了两次。
            --data a verify --data b                   | 选项--data写了两次。
            --port 8139 verify                         | 选项--port只用于启动，verify不用它。
            --port 八千                                  | --port不能是“八千”，应写整数。
            --tls verify                               | 选项--tls只用于启动，verify不用它。
            serve --tls-certificate a.pem              | --tls-certificate和--tls-key要一起写。
            serve --tls-certificate no.pem --tls-key k.pem | 读不到证书no.pem。
            serve --tls-certificate pom.xml --tls-key pom.xml | pom.xml里没有PEM格式的证书。
            law check --server.port=8139               | check不用--server.port=8139这样的设置。
            """)
    void what_cannot_be_meant_is_told_in_chinese(String line, String answer) {
        var typed = Typed.line(line);
        assertThat(typed.exitCode()).as(typed.said()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.said().lines().findFirst()).hasValue(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ./mingfa                                       | ''
            ./mingfa serve                                 | ''
            ./mingfa --data /srv/m                         | --mingfa.data=/srv/m
            ./mingfa --port 8139                           | --server.port=8139
            ./mingfa --port=8139 --data=/srv/m             | --mingfa.data=/srv/m --server.port=8139
            ./mingfa --address 0.0.0.0 --tls               | --server.address=0.0.0.0 --mingfa.tls.self-made=true
            ./mingfa serve --json-log                      | --logging.structured.format.console=ecs
            ./mingfa --port 8139 serve --tls               | --server.port=8139 --mingfa.tls.self-made=true
            ./mingfa --port 8139 serve                     | --server.port=8139
            ./mingfa serve --port 8139 --law /srv/law      | --mingfa.law=/srv/law --server.port=8139
            ./mingfa --law /srv/law serve                  | --mingfa.law=/srv/law
            ./mingfa --data staff                          | --mingfa.data=staff
            ./mingfa --mingfa.rounds=false                 | --mingfa.rounds=false
            ./mingfa serve --server.port=0 --mingfa.rounds=false | --server.port=0 --mingfa.rounds=false
            """)
    void pages_are_served_where_the_words_say(String line, String properties) {
        assertThat(String.join(" ", Typed.line(line).pages())).isEqualTo(properties);
    }

    @Test
    void who_works_on_the_sources_has_the_demonstration_served_from_them() {
        assertThat(Typed.line("./mingfa --port 8139 dev --data d").asked())
                .isEqualTo(new Asked.Sources(List.of("--mingfa.demo=true", "--mingfa.data=d", "--server.port=8139")));
    }

    @Test
    void the_demonstration_keeps_its_data_apart_unless_told_otherwise() {
        assertThat(Typed.line("./mingfa demo --port 8139").pages())
                .containsExactly(
                        "--mingfa.demo=true",
                        "--mingfa.data=${MINGFA_DATA:${mingfa.home:.}/demo-data}",
                        "--server.port=8139");
        assertThat(Typed.line("./mingfa --data d demo").pages())
                .containsExactly("--mingfa.demo=true", "--mingfa.data=d");
    }

    @Test
    void the_version_is_told_with_the_law_and_what_comes_along() {
        assertThat(Typed.line("--version").exitCode()).isZero();
        assertThat(Typed.line("-V").said())
                .startsWith("明法 ")
                .contains("Java 2", "自带的PostgreSQL：18，用于a")
                .containsPattern("法规制度库：版次[0-9a-f]{8}\n");
        assertThat(Typed.line("--law nowhere --version").said()).contains("法规制度库：没有nowhere");
    }
}
