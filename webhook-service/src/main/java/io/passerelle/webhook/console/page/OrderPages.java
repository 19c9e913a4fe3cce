package io.passerelle.webhook.console.page;

import io.passerelle.common.value.OrderId;
import io.passerelle.webhook.console.neighbour.SyncDesk;
import io.passerelle.webhook.console.neighbour.SyncWords;
import io.passerelle.webhook.neighbour.Answer;
import io.passerelle.webhook.order.OrderFilter;
import io.passerelle.webhook.order.OrderSummary;
import io.passerelle.webhook.order.Orders;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

@Authenticated
@Path("/console/orders")
@Produces(MediaType.TEXT_HTML)
class OrderPages {
    private static final int MOST = 50;
    private final Frames frames;
    private final Orders orders;
    private final OrderStories stories;
    private final SyncDesk sync;
    private final Trouble trouble;

    OrderPages(Frames frames, Orders orders, OrderStories stories, SyncDesk sync, Trouble trouble) {
        this.frames = frames;
        this.orders = orders;
        this.stories = stories;
        this.sync = sync;
        this.trouble = trouble;
    }

    /// @param bySku whether they were found as orders of that SKU
    record orders(Frame frame, String q, List<OrderSummary> found, boolean bySku, String down)
            implements TemplateInstance {}

    record order(Frame frame, OrderStory known) implements TemplateInstance {}

    @GET
    public TemplateInstance list(@QueryParam("q") @DefaultValue("") String q) {
        Frame frame = frames.of("orders");
        String text = q.strip();
        var filter = new OrderFilter(text, OrderFilter.State.ANY);
        List<OrderSummary> found = orders.page(filter, 0, MOST);
        if (!found.isEmpty() || text.isEmpty()) {
            return frame.in(new orders(frame, text, found, false, ""));
        }
        Answer<List<SyncWords.Mover>> movers = sync.ordersWith(text);
        List<OrderSummary> withSku =
                movers.orElse(List.of()).stream()
                        .map(mover -> orders.summary(OrderId.parse(mover.order())))
                        .flatMap(Optional::stream)
                        .toList();
        return frame.in(
                new orders(
                        frame,
                        text,
                        withSku,
                        !withSku.isEmpty(),
                        movers.isDown() ? movers.trouble() : ""));
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    public Response one(@PathParam("id") String id) {
        return orders.summary(OrderId.parse(id))
                .map(found -> {
                    Frame frame = frames.of("orders");
                    return Response.ok(frame.in(new order(frame, stories.of(found)))).build();
                })
                .orElseGet(() -> trouble.page(404, "orders", "no order " + id + " is known"));
    }
}
