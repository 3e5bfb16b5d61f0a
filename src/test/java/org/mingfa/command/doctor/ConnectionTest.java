package org.mingfa.command.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.store.StoreProperties;

/** An external database is reached in the clear on the same machine only. */
class ConnectionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jdbc:postgresql://db.example:5432/mingfa                                          | HEED
            jdbc:postgresql://db.example/mingfa?sslmode=require                               | HEED
            jdbc:postgresql://127.0.0.1.example/mingfa                                        | HEED
            jdbc:postgresql://localhost,db.example/mingfa                                     | HEED
            jdbc:postgresql://db.example/mingfa?sslmode=verify-full&sslrootcert=/etc/ca.pem   | FINE
            jdbc:postgresql://localhost:5433/mingfa                                           | FINE
            jdbc:postgresql://127.0.0.1/mingfa?prepareThreshold=0                             | FINE
            jdbc:postgresql://[::1]:5432/mingfa                                               | FINE
            jdbc:postgresql:mingfa                                                            | FINE
            """)
    void across_a_network_it_is_to_be_encrypted_and_proved(String url, Observed.State state) {
        var database = new StoreProperties.Database(url, "mingfa_app", "", "mingfa_owner", "", 16);
        assertThat(Connection.look(database))
                .singleElement()
                .extracting(Observed::state)
                .isEqualTo(state);
    }

    @Test
    void of_the_programs_own_nothing_is_said() {
        assertThat(Connection.look(new StoreProperties.Database("", "mingfa_app", "", "", "", 16)))
                .isEmpty();
    }
}
