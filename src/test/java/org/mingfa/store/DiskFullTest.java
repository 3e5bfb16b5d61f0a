package org.mingfa.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DiskFullTest {

    @Test
    void knowsTheDatabasesWordAndTheOperatingSystems() {
        assertThat(DiskFull.caused(new IllegalStateException(new SQLException("could not extend file", "53100"))))
                .isTrue();
        assertThat(DiskFull.caused(new UncheckedIOException(new IOException("No space left on device"))))
                .isTrue();
    }

    @Test
    void leavesOtherFailuresAlone() {
        assertThat(DiskFull.caused(new IllegalStateException(new SQLException("duplicate key", "23505"))))
                .isFalse();
        assertThat(DiskFull.caused(null)).isFalse();
    }
}
