package io.passerelle.supplier.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.common.database.Rows;
import io.passerelle.common.work.Cancelling;
import io.passerelle.common.work.Decider;
import io.passerelle.common.work.ParkedUnits;
import io.passerelle.common.work.WorkKind;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EndingAnyWorkTest {
    /// An order, a purchase order, a supplier: each kind takes it for its own.
    private static final String KEY = "4711";

    @Inject DataSource database;
    @Inject ParkedUnits parked;
    @Inject @All List<WorkKind> kinds;

    /// What ends it, and asks whether anything remains, is one transaction.
    @Test
    void a_person_gets_an_answer_for_work_of_any_kind() {
        assertThat(kinds)
                .isNotEmpty()
                .allSatisfy(kind -> {
                    new Rows(database)
                            .change(
                                    "insert into parked_work (kind, work_key, reason, since, parked_at, attempts)"
                                            + " values (?, ?, 'a test', 0, 0, 1)",
                                    kind.name(),
                                    KEY);

                    assertThat(parked.cancel(kind.name(), KEY, new Decider("Ada", "a test")))
                            .isNotInstanceOf(Cancelling.NotParked.class);
                });
    }
}
