package org.mingfa.command;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.command.line.Where;
import picocli.CommandLine.Command;

/** Serves the pages of a fictional county, which is made when its data are not there yet. */
@Command(name = "demo", description = "启动一个虚构的县，供试用（数据放在demo-data，第一次启动时生成）")
class Demo extends Serve {

    private final Where where;

    Demo(Where where, Serve before) {
        super(where, before);
        this.where = where;
    }

    @Override
    List<String> properties() {
        var properties = new ArrayList<>(List.of("--mingfa.demo=true"));
        if (!where.namesData()) {
            properties.add("--mingfa.data=${MINGFA_DATA:${mingfa.home:.}/demo-data}");
        }
        properties.addAll(super.properties());
        return properties;
    }
}
