package org.mingfa.command;

import org.mingfa.command.line.UsageMistake;
import org.mingfa.law.PlaceCode;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.springframework.context.ApplicationContext;

/** The place a command is told by {@code --place}. */
final class NamedPlace {

    private NamedPlace() {}

    /** @throws UsageMistake when the records know no such place */
    static PlaceCode in(ApplicationContext context, String code) {
        return PlaceCode.parse(code)
                .flatMap(context.getBean(Places.class)::find)
                .map(Place::placeCode)
                .orElseThrow(() -> new UsageMistake("没有区划代码是" + code + "的地方，请核对--place和--data"));
    }
}
