package org.mingfa.api;

import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object written in code, its keys in the order given. */
final class Json {

    private Json() {}

    /** @param keysAndValues a key, its value, the next key … */
    static Map<String, Object> object(Object... keysAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return object;
    }
}
