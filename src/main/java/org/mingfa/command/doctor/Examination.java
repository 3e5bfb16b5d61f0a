package org.mingfa.command.doctor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.keeping.KeepingProperties;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.UnsoundLaw;
import org.mingfa.store.LiveDatabase;
import org.mingfa.store.StoreFailure;
import org.mingfa.store.StoreProperties;

/**
 * Everything an installation needs, looked at one after the other; what cannot be looked at is told and the rest still is.
 *
 * @param port of the pages
 * @param reads the law library from its folder
 */
public record Examination(
        StoreProperties store,
        KeepingProperties keeping,
        int port,
        Path law,
        Function<Path, LawLibrary> reads,
        Clock clock) {

    /** What was found, in the order in which it would have to be mended. */
    public List<Observed> look() {
        var data = store.data().toAbsolutePath().normalize();
        var seen = new ArrayList<>(Equipment.look(data, port));
        seen.addAll(Connection.look(store.database()));
        var library = library(seen);
        try (var live = LiveDatabase.reach(store)) {
            seen.addAll(new Records(live, clock).look(data, library));
        } catch (StoreFailure failure) {
            seen.add(Observed.wrong("数据库", Records.bare(failure.happened()), Records.bare(failure.remedy())));
        } catch (RuntimeException unreadable) {
            seen.add(Observed.wrong(
                    "数据库",
                    "读不出来（" + unreadable.getClass().getSimpleName() + "）",
                    "请查看数据目录里的database.log，并运行 ./mingfa verify"));
        }
        seen.addAll(Backups.look(keeping, clock));
        return seen;
    }

    private @Nullable LawLibrary library(List<Observed> seen) {
        try {
            var library = reads.apply(law);
            seen.add(Observed.fine("法规制度库", law + "，程序" + library.procedures().size() + "个"));
            return library;
        } catch (UnsoundLaw unsound) {
            seen.add(Observed.wrong(
                    "法规制度库", law + "有" + unsound.mistakes().size() + "处错误", "请运行 ./mingfa law check，按提示改正"));
        } catch (RuntimeException unreadable) {
            seen.add(Observed.wrong("法规制度库", law + "读不出来", "请用 --law 写明法规制度库目录"));
        }
        return null;
    }
}
