package org.mingfa.command.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.maven.artifact.versioning.ComparableVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A library the program is made of.
 *
 * @param name as lists of vulnerabilities have it, {@code group:artifact}
 */
record Library(String name, ComparableVersion version) {

    private static final Pattern ADDRESS = Pattern.compile("pkg:maven/([^/@?]+)/([^/@?]+)@([^?#]+).*");

    static Library of(String name, String version) {
        return new Library(name, new ComparableVersion(version));
    }

    /** Those a bill of materials in CycloneDX's JSON names as artifacts of Maven. */
    static List<Library> of(Path bill) {
        return JsonMapper.shared().readTree(bill.toFile()).path("components").values().stream()
                .map(component -> ADDRESS.matcher(component.path("purl").asString("")))
                .filter(address -> address.matches())
                .map(address -> of(address.group(1) + ":" + address.group(2), address.group(3)))
                .toList();
    }

    boolean isMeantBy(JsonNode affected) {
        var meant = affected.path("package");
        var ecosystem = meant.path("ecosystem").asString("");
        return (ecosystem.equals("Maven") || ecosystem.startsWith("Maven:"))
                && meant.path("name").asString("").equals(name);
    }

    /** For an administrator. */
    String said() {
        return name + " " + version;
    }
}
