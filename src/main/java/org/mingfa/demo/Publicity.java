package org.mingfa.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.mingfa.region.Place;

/** Publicity month by month, dense on the occasions of the year; some villages are left out again and again. */
final class Publicity {

    private static final Material BOOK = Material.read("publicity-activity");
    private static final int FORGOTTEN = 3;

    private final Town town;
    private final Random random;

    Publicity(Town town) {
        this.town = town;
        this.random = new Random(town.code().hashCode() + 41L);
    }

    List<Script> scripts() {
        var scripts = new ArrayList<Script>();
        int usual = town.villages().size() / 9 + 1;
        for (var month = YearMonth.from(Town.FIRST_DAY);
                !month.atDay(1).isAfter(town.lastDay());
                month = month.plusMonths(1)) {
            var from = month.atDay(1).isBefore(Town.FIRST_DAY) ? Town.FIRST_DAY : month.atDay(1);
            int number = usual + (month.getMonthValue() == 12 || month.getMonthValue() == 5 ? 2 : 0);
            for (int i = 0; i < number; i++) {
                scripts.add(activity(town.someDay(random, from, month.atEndOfMonth())));
            }
            if (month.getMonthValue() == 9) {
                scripts.add(corridor(town.someDay(random, from, month.atEndOfMonth())));
            }
        }
        return scripts;
    }

    private Script activity(LocalDate day) {
        var name = someChannel();
        var channel = BOOK.part("channels").part(name);
        var fitting = BOOK.part("occasions").texts(String.valueOf(day.getMonthValue()));
        var occasion = fitting.get(random.nextInt(fitting.size()));
        var script = script(day, channel)
                .with("channel", name)
                .with("occasion", occasion)
                .word("occasion", BOOK.part("occasion-names").text(occasion))
                .word("slogan", BOOK.texts("slogans").get(random.nextInt(4)));
        if (channel.text("reach").equals("villages")) {
            script.with("villages", villages(occasion.equals("none") ? 5 : 12));
        }
        if (random.nextInt(3) == 0) {
            script.attaches("record", "photo");
        }
        return random.nextInt(6) == 0 ? script.recordedAfter(2 + random.nextInt(6)) : script;
    }

    private Script script(LocalDate day, Material channel) {
        return new Script("publicity-activity", day, List.of(channel, BOOK))
                .with("organiser", "@unit " + (random.nextInt(3) == 0 ? "司法所" : "普法办公室"))
                .paces("record", 0, 0);
    }

    private Script corridor(LocalDate day) {
        var village = somewhere(1).getFirst();
        return script(day, new Material(Map.of("reach", "villages", "people-method", "none")))
                .with("channel", "corridor")
                .with("theme", "法治长廊" + (day.getYear() % 2 == 0 ? "更换内容" : "整修"))
                .with("villages", List.of(village.code()))
                .with("quantity", 1)
                .with("length", 40 + random.nextInt(60))
                .with("work", day.getYear() % 2 == 0 ? "replace" : "repair")
                .with("cost", 3_000 + 100 * random.nextInt(40))
                .with("laws", List.of("《中华人民共和国宪法》", "《中华人民共和国民法典》"))
                .with("occasion", "none")
                .attaches("record", "voucher")
                .attaches("record", "photo");
    }

    private String someChannel() {
        var weighted = new TreeMap<Integer, String>();
        int sum = 0;
        var channels = BOOK.part("channels");
        for (var name : channels.entries().keySet()) {
            sum += (Integer) channels.part(name).get("weight");
            weighted.put(sum, name);
        }
        return weighted.higherEntry(random.nextInt(sum)).getValue();
    }

    private List<String> villages(int atMost) {
        return somewhere(2 + random.nextInt(atMost)).stream()
                .map(Place::code)
                .sorted()
                .toList();
    }

    /** The last few villages of the list come rarely: they are what the blind spots show. */
    private List<Place> somewhere(int number) {
        var all = new ArrayList<>(town.villages());
        var reached = new ArrayList<Place>();
        while (reached.size() < number && all.size() > FORGOTTEN) {
            int near = random.nextInt(10) == 0 ? all.size() : all.size() - FORGOTTEN;
            reached.add(all.remove(random.nextInt(near)));
        }
        return reached;
    }
}
