package org.mingfa.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.mingfa.finding.Search;
import org.mingfa.law.Entered;
import org.mingfa.law.LawLibrary;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Proposal;
import org.mingfa.measure.Recount;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;

/** A million matters of one county, opened by the application itself: how long a search takes among them, and a recount. */
public class Million {

    private static final Path DATA = Path.of("target", "bench-million");
    private static final int BATCH = 1_000;
    private static final int SEARCHES = 2_000;

    private static final String[] WHAT = {
        "宅基地", "灌溉用水", "土地流转", "婚姻家庭", "劳动报酬", "邻里通行", "禁毒", "反诈骗", "民法典", "宪法", "环境保护", "安全生产", "防汛", "森林防火"
    };
    private static final String[] HOW = {"集中宣讲", "入户宣传", "赶集宣传", "课堂讲解", "以案释法", "法律咨询", "知识竞赛", "文艺演出"};
    private static final String[] WHERE = {"村部广场", "小学操场", "集市东口", "养老院", "工业园区", "合作社院内", "茶厂", "水库工地"};

    /** @param arguments how many matters; {@code search} behind it only to search what an earlier run has filled */
    public static void main(String[] arguments) throws Exception {
        int number = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        boolean filled = arguments.length > 1 && arguments[1].equals("search");
        if (!filled) {
            BenchData.forget(DATA);
        }
        try (var context = OneTownship.run(DATA)) {
            var staff = context.getBean(Staff.class);
            var clerk = filled ? OneTownship.clerk(staff) : OneTownship.settle(context.getBean(Places.class), staff);
            if (!filled) {
                fill(context.getBean(Matters.class), clerk, number);
            }
            search(new Search(context.getBean(ScopedTransactions.class)), clerk, number);
            if (filled) {
                return;
            }
            long start = System.nanoTime();
            var counted = new Recount(
                            context.getBean(ScopedTransactions.class), context.getBean(LawLibrary.class), staff)
                    .recount(Scope.everything(), _ -> {});
            System.out.printf(
                    "recount of %d matters: %.0f s, %d tallies, %d differences%n",
                    number,
                    seconds(start),
                    counted.tallies(),
                    counted.differences().size());
        }
    }

    private static void fill(Matters matters, Actor clerk, int number) {
        var random = new Random(1);
        long start = System.nanoTime();
        try (var backfill = matters.backfill()) {
            for (int done = 0; done < number; done += BATCH) {
                var batch = new ArrayList<Proposal>(BATCH);
                for (int i = 0; i < BATCH; i++) {
                    batch.add(proposal(random, done + i));
                }
                backfill.take(clerk, batch, Million::requireTaken);
            }
        }
        System.out.printf("filled with %d matters at %.0f/s%n", number, number / seconds(start));
    }

    private static void requireTaken(List<Answer> answers) {
        if (!answers.stream().allMatch(Answer.Taken.class::isInstance)) {
            throw new IllegalStateException("not taken");
        }
    }

    private static Proposal proposal(Random random, int number) {
        var theme = one(WHAT, random) + one(HOW, random) + "第" + number + "次";
        Map<String, Object> values = Map.of(
                "theme",
                theme,
                "organiser",
                "普法办公室",
                "channel",
                "leaflet",
                "reach",
                "township",
                "quantity",
                1 + random.nextInt(40),
                "spot",
                one(WHERE, random),
                "audience",
                List.of("villagers"),
                "occasion",
                "none",
                "carried-out-by",
                List.of("office"),
                "people-method",
                "none");
        var whole = new java.util.LinkedHashMap<>(values);
        whole.put("checked", true);
        var day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_000));
        return Proposal.opening("publicity-activity", "record", Entered.all(whole), List.of(), day)
                .asHistory()
                .once("%064x".formatted(number));
    }

    /** Of each four: a number in a title, a phrase one in a hundred holds, a matter's number, a word one in eight holds. */
    private static void search(Search search, Actor reader, int number) {
        var random = new Random(2);
        var times = new double[4][SEARCHES / 4];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < SEARCHES; i++) {
                var words = switch (i % 4) {
                    case 0 -> "第" + random.nextInt(number) + "次";
                    case 1 -> one(WHAT, random) + one(HOW, random);
                    case 2 -> "PF-202" + random.nextInt(6) + "-" + (1000 + random.nextInt(number / 10));
                    default -> one(WHERE, random);
                };
                long start = System.nanoTime();
                search.find(reader, words, 60);
                times[i % 4][i / 4] = (System.nanoTime() - start) / 1e6;
            }
        }
        print("a number in a title", times[0]);
        print("a phrase one in a hundred holds", times[1]);
        print("a matter's number", times[2]);
        print("a word one in eight holds", times[3]);
        print(
                "searches together",
                Stream.of(times).flatMapToDouble(Arrays::stream).toArray());
    }

    private static void print(String what, double[] times) {
        Arrays.sort(times);
        int many = times.length;
        System.out.printf(
                "%-34s p50 %6.1f ms, p95 %6.1f ms, p99 %6.1f ms%n",
                what, times[many / 2], times[many * 95 / 100], times[many * 99 / 100]);
    }

    private static String one(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
