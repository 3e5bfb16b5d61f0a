package org.mingfa.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the demonstration's stories are made of: names, phrases and habits, as written in its resource files. */
record Material(Map<String, Object> entries) {

    /** @param name of a file among the demonstration's resources, without its extension */
    static Material read(String name) {
        try (InputStream file =
                Objects.requireNonNull(Material.class.getResourceAsStream("/demo/" + name + ".yaml"), name)) {
            Map<String, Object> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return new Material(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Object get(String key) {
        return Objects.requireNonNull(entries.get(key), key);
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    String text(String key) {
        return get(key).toString();
    }

    @SuppressWarnings("unchecked")
    Material part(String key) {
        return new Material((Map<String, Object>) get(key));
    }

    @SuppressWarnings("unchecked")
    List<Material> parts(String key) {
        return ((List<Map<String, Object>>) get(key))
                .stream().map(Material::new).toList();
    }

    @SuppressWarnings("unchecked")
    List<String> texts(String key) {
        return ((List<Object>) get(key)).stream().map(Object::toString).toList();
    }
}
