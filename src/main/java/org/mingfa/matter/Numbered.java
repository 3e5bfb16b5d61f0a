package org.mingfa.matter;

import java.util.List;
import java.util.stream.IntStream;
import org.mingfa.law.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The matters that people mean by a number, or by a number with the name of a township in brackets behind it. */
public final class Numbered {

    private static final String BY_NUMBER = "select " + Register.COLUMNS + """
             from matter where county = :county and number = :number
            order by left(place, 9) <> :township, length(place), place limit 2
            """;

    private static final String BY_NUMBER_OF = "select " + Register.COLUMNS + """
             from matter where county = :county and number = :number
            and left(place, 9) in (select code from place where county = :county and name = :name)
            order by length(place), place limit 1
            """;

    private static final char OPENS = '（';
    private static final String CLOSES = "）";

    private Numbered() {}

    /** A number with the name of its township, which no other matter of the county is called. */
    public static String called(String number, String township) {
        return number + OPENS + township + CLOSES;
    }

    /**
     * At most two, those of the township first, as far as the transaction's reader sees them. A number may itself end in
     * brackets, and so may the name of a township: what is written is looked for as a number before it is taken apart.
     */
    static List<Matter> find(JdbcClient client, String county, String written, PlaceCode township) {
        var words = written.strip();
        var numbered = client.sql(BY_NUMBER)
                .param("county", county)
                .param("number", words)
                .param("township", township.digits())
                .query(Register::matter)
                .list();
        if (!numbered.isEmpty() || !words.endsWith(CLOSES)) {
            return numbered;
        }
        return IntStream.range(1, words.length())
                .filter(at -> words.charAt(at) == OPENS)
                .mapToObj(at -> of(
                        client,
                        county,
                        words.substring(0, at).strip(),
                        words.substring(at + 1, words.length() - 1).strip()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Matter> of(JdbcClient client, String county, String number, String township) {
        return client.sql(BY_NUMBER_OF)
                .param("county", county)
                .param("number", number)
                .param("name", township)
                .query(Register::matter)
                .list();
    }
}
