package org.mingfa.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentFoundTest {

    @TempDir
    private Path folder;

    private FileType typeOf(byte[] content, String name, @Nullable String claimed) {
        try {
            Path file = Files.write(folder.resolve("arrived"), content);
            return ContentFound.typeOf(file, FileName.of(name), claimed);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<Arguments> honest() {
        return Stream.of(
                arguments(FileType.PDF, Samples.pdf("决定书"), "决定书.PDF"),
                arguments(FileType.JPEG, Samples.latin("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF"), "现场.jpeg"),
                arguments(FileType.PNG, Samples.png(), "截图.png"),
                arguments(FileType.GIF, Samples.latin("GIF89a\1\0\1\0"), "图.gif"),
                arguments(FileType.WEBP, Samples.latin("RIFF$\0\0\0WEBPVP8 "), "图.webp"),
                arguments(FileType.WAV, Samples.latin("RIFF$\0\0\0WAVEfmt "), "录音.wav"),
                arguments(FileType.HEIC, Samples.latin("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"), "照片.HEIC"),
                arguments(FileType.HEIC, Samples.latin("\0\0\0\u0018ftypmif1\0\0\0\0mif1heic"), "照片.heic"),
                arguments(FileType.MP4, Samples.latin("\0\0\0\u0018ftypmp42\0\0\0\0isommp42"), "调解.mp4"),
                arguments(FileType.MOV, Samples.latin("\0\0\0\u0014ftypqt  \0\0\0\0qt  "), "调解.MOV"),
                arguments(FileType.M4A, Samples.latin("\0\0\0\u0014ftypM4A \0\0\0\0M4A "), "录音.m4a"),
                arguments(FileType.MP3, Samples.latin("ID3\4\0\0\0\0\0\0"), "录音.mp3"),
                arguments(FileType.MP3, Samples.latin("\u00ff\u00fb\u0090d"), "录音.mp3"),
                arguments(FileType.DOCX, Samples.docx(), "纪要.docx"),
                arguments(FileType.XLSX, Samples.xlsx(), "台账.xlsx"),
                arguments(FileType.PPTX, Samples.zip("[Content_Types].xml", "ppt/presentation.xml"), "课件.pptx"),
                arguments(FileType.XLS, Samples.xls(), "台账.xls"),
                arguments(FileType.XLS, Samples.xls(), "台账.et"),
                arguments(FileType.DOC, Samples.compound("WordDocument"), "纪要.doc"),
                arguments(FileType.DOC, Samples.compound("WordDocument"), "纪要.wps"),
                arguments(FileType.OFD, Samples.zip("OFD.xml", "Doc_0/Document.xml"), "公文.ofd"),
                arguments(FileType.TEXT_UTF8, "调解笔录\r\n第一次".getBytes(UTF_8), "笔录.txt"),
                arguments(FileType.TEXT_UTF8, "\ufeff姓名,村\n".getBytes(UTF_8), "名单.csv"),
                arguments(FileType.TEXT_GB18030, Samples.gb18030("调解笔录\r\n第一次"), "笔录.txt"));
    }

    @ParameterizedTest
    @MethodSource("honest")
    void the_content_tells_the_type(FileType type, byte[] content, String name) {
        assertThat(typeOf(content, name, null)).isEqualTo(type);
    }

    static Stream<Arguments> lying() {
        return Stream.of(
                arguments("a picture that is a page", Samples.html(), "照片.png", "内容却不是这种文件"),
                arguments("a PDF that is a program", Samples.exe(), "决定书.pdf", "内容却不是这种文件"),
                arguments("a docx that is a plain zip", Samples.zip("a.txt"), "纪要.docx", "内容却不是这种文件"),
                arguments("a zip beginning that breaks off", Samples.latin("PK\3\4rest"), "纪要.docx", "内容却不是这种文件"),
                arguments("a docx that is a PDF", Samples.pdf("x"), "纪要.docx", "内容却是PDF。请把扩展名改为 .pdf"),
                arguments("a picture of another kind", Samples.png(), "照片.jpg", "内容却是PNG 图片"),
                arguments("an xls that is an installer", Samples.compound("Installer"), "台账.xls", "内容却不是这种文件"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lying")
    void a_name_that_lies_about_the_content_is_refused(String what, byte[] content, String name, String says) {
        assertThatExceptionOfType(EvidenceRefused.class)
                .as(what)
                .isThrownBy(() -> typeOf(content, name, null))
                .withMessageContaining(says);
    }

    static Stream<Arguments> unwelcome() {
        return Stream.of(
                arguments("页面.html", Samples.html()),
                arguments("页面.txt", Samples.html()),
                arguments("图.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8)),
                arguments("图.txt", "<?xml version='1.0'?><svg/>".getBytes(UTF_8)),
                arguments("清理.txt", "#!/bin/sh\nrm -r x".getBytes(UTF_8)),
                arguments("清理.bat", "@echo off".getBytes(UTF_8)),
                arguments("程序.exe", Samples.exe()),
                arguments("压缩包.zip", Samples.zip("a.txt")),
                arguments("图.avif", Samples.latin("\0\0\0\u0018ftypmif1\0\0\0\0mif1avif")),
                arguments("乱码.txt", new byte[] {(byte) 0xff, (byte) 0xfe, 0x41, 0x00}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unwelcome")
    void pages_programs_and_unknown_files_are_not_taken_whatever_they_are_called(String name, byte[] content) {
        assertThatExceptionOfType(EvidenceRefused.class)
                .isThrownBy(() -> typeOf(content, name, null))
                .withMessageContaining("可以接收的有：pdf、jpg");
    }

    @Test
    void text_is_never_renamed_into_a_script() {
        assertThatExceptionOfType(EvidenceRefused.class)
                .isThrownBy(() -> typeOf("alert(1)".getBytes(UTF_8), "a.js", null))
                .withMessageContaining("请把扩展名改为 .txt");
    }

    @Test
    void macros_and_passwords_are_refused_with_what_to_do() {
        byte[] macros = Samples.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
        assertThatExceptionOfType(EvidenceRefused.class)
                .isThrownBy(() -> typeOf(macros, "纪要.docx", null))
                .withMessageContaining("另存为不带宏的文件");
        assertThatExceptionOfType(EvidenceRefused.class)
                .isThrownBy(() -> typeOf(Samples.compound("EncryptedPackage"), "台账.xlsx", null))
                .withMessageContaining("请去掉密码");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "application/octet-stream", "application/x-anything", ""})
    void a_claim_that_agrees_or_says_nothing_is_accepted(String claimed) {
        assertThat(typeOf(Samples.pdf("x"), "a.pdf", claimed)).isEqualTo(FileType.PDF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png", "application/msword", "image/svg+xml"})
    void a_claim_of_another_type_is_refused(String claimed) {
        assertThatExceptionOfType(EvidenceRefused.class)
                .isThrownBy(() -> typeOf(Samples.pdf("x"), "a.pdf", claimed))
                .withMessageContaining("声明的类型与内容（PDF）不一致");
    }

    @Test
    void what_browsers_say_on_a_machine_with_wps_or_excel_is_no_lie() {
        assertThat(typeOf(Samples.docx(), "纪要.docx", "application/wps-office.docx"))
                .isEqualTo(FileType.DOCX);
        assertThat(typeOf("姓名,村".getBytes(UTF_8), "名单.csv", "application/vnd.ms-excel"))
                .isEqualTo(FileType.TEXT_UTF8);
        assertThat(typeOf("笔录".getBytes(UTF_8), "笔录.txt", "text/plain; charset=utf-8"))
                .isEqualTo(FileType.TEXT_UTF8);
    }
}
