package io.passerelle.webhook.privacy;

import io.passerelle.common.work.Work;
import io.passerelle.webhook.event.Compliance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Takes what Shopify asks for about people, as durable work.
@ApplicationScoped
class PrivacyDesk implements Compliance {
    private final RedactionWork redactions;
    private final DataRequestWork dataRequests;
    private final Work work;

    PrivacyDesk(RedactionWork redactions, DataRequestWork dataRequests, Work work) {
        this.redactions = redactions;
        this.dataRequests = dataRequests;
        this.work = work;
    }

    @Override
    @Transactional
    public void erase(long event) {
        work.schedule(redactions, Long.toString(event));
    }

    @Override
    @Transactional
    public void export(long event) {
        work.schedule(dataRequests, Long.toString(event));
    }
}
