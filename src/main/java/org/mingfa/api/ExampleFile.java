package org.mingfa.api;

/** The file of the description's examples. */
final class ExampleFile {

    static final String NAME = "示例.txt";
    static final String CONTENT = "这是接口说明中的示例材料。\n";

    private ExampleFile() {}
}
