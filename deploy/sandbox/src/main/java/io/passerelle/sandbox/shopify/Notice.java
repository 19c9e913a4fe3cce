package io.passerelle.sandbox.shopify;

import java.util.Map;

/// One thing to tell subscribers about an order; the kinds differ in their body.
sealed interface Notice {

    Topic topic();

    /// The whole order.
    record Whole(Topic topic) implements Notice {}

    /// Ids and deltas only.
    record Edited(long editId, Map<Long, Integer> deltas) implements Notice {
        @Override
        public Topic topic() {
            return Topic.ORDERS_EDITED;
        }
    }

    record Refunded(OrderRefund refund) implements Notice {
        @Override
        public Topic topic() {
            return Topic.REFUNDS_CREATE;
        }
    }

    /// The id only.
    record Deleted() implements Notice {
        @Override
        public Topic topic() {
            return Topic.ORDERS_DELETE;
        }
    }
}
