package io.passerelle.common.seal;

import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.WorkKind;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Seals with the newest key what is still plain or sealed with an older one; afterwards the older
/// keys may go. In short transactions, so that nobody waits; cut short, it begins anew.
@Singleton
class ResealWork implements WorkKind {
    static final String KEY = "all";

    private final List<SealedColumn> columns;
    private final List<KeyFollower> followers;
    private final SealedRows rows;
    private final Seal seal;
    private final DataKeys keys;

    ResealWork(
            @All List<SealedColumn> columns,
            @All List<KeyFollower> followers,
            SealedRows rows,
            Seal seal,
            DataKeys keys) {
        this.columns = columns;
        this.followers = followers;
        this.rows = rows;
        this.seal = seal;
        this.keys = keys;
    }

    @Override
    public String name() {
        return "reseal";
    }

    @Override
    public Outcome perform(String key) {
        Optional<String> newest = seal.newest();
        if (newest.isPresent()) {
            columns.forEach(this::reseal);
            followers.forEach(KeyFollower::follow);
            QuarkusTransaction.requiringNew().run(() -> keys.becomeTheOnly(newest.get()));
            Log.infof("data.sealed key=%s", newest.get());
        }
        return Outcome.done();
    }

    private void reseal(SealedColumn column) {
        Optional<Object> last = Optional.of(column.beforeFirst());
        while (last.isPresent()) {
            Object after = last.get();
            last = QuarkusTransaction.requiringNew().call(() -> rows.resealAfter(column, after));
        }
    }
}
