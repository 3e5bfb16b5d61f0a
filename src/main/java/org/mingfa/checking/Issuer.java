package org.mingfa.checking;

/**
 * Who issues the report.
 *
 * @param place the issuer's name as the report gives it, such as 石桥镇 or 清河县水利局; empty when it cannot be told
 * @param above 县, 区, 市 or 旗: what the place above it is; empty when it cannot be told
 */
record Issuer(String place, String above, Level level) {

    /** What kind of body it is; a township where nothing says otherwise. */
    enum Level {
        TOWNSHIP("乡镇"),
        COUNTY("县级政府"),
        BUREAU("本部门");

        private final String chinese;

        Level(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    /** 镇, 乡 or 街道; empty when it is none of them or cannot be told. */
    String kind() {
        return place.endsWith("街道") ? "街道" : place.matches(".*[镇乡]") ? place.substring(place.length() - 1) : "";
    }
}
