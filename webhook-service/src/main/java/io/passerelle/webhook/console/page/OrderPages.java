package io.passerelle.webhook.console.page;

import io.passerelle.common.value.OrderId;
import io.passerelle.webhook.audit.Statement;
import io.passerelle.webhook.console.neighbour.SyncDesk;
import io.passerelle.webhook.console.neighbour.SyncWords;
import io.passerelle.webhook.neighbour.Answer;
import io.passerelle.webhook.operator.OrderSearch;
import io.passerelle.webhook.order.AddressSearch;
import io.passerelle.webhook.order.EmailAddress;
import io.passerelle.webhook.order.OrderFilter;
import io.passerelle.webhook.order.OrderSummary;
import io.passerelle.webhook.order.Orders;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

@Authenticated
@Path("/console/orders")
@Produces(MediaType.TEXT_HTML)
class OrderPages {
    private static final int MOST = 50;
    private final Frames frames;
    private final Orders orders;
    private final OrderSearch search;
    private final OrderStories stories;
    private final SyncDesk sync;
    private final Trouble trouble;

    OrderPages(
            Frames frames,
            Orders orders,
            OrderSearch search,
            OrderStories stories,
            SyncDesk sync,
            Trouble trouble) {
        this.frames = frames;
        this.orders = orders;
        this.search = search;
        this.stories = stories;
        this.sync = sync;
        this.trouble = trouble;
    }

    /// @param q what was looked for; `""` for the newest
    /// @param bySku whether they were found as orders of that SKU
    /// @param live whether the page keeps itself up to date, by asking for its address anew
    record orders(
            Frame frame,
            String q,
            List<OrderSummary> found,
            boolean bySku,
            boolean live,
            AddressSearch byAddress,
            String down)
            implements TemplateInstance {}

    record order(Frame frame, OrderStory known) implements TemplateInstance {}

    /// A text with an e-mail address in the page's own address is not looked for, and taken out of
    /// it.
    @GET
    public Response list(@QueryParam("q") @DefaultValue("") String q) {
        String text = q.strip();
        if (EmailAddress.isIn(text)) {
            return Response.seeOther(URI.create("/console/orders")).build();
        }
        return Response.ok(page(text)).build();
    }

    private TemplateInstance page(String text) {
        Frame frame = frames.of("orders");
        AddressSearch byAddress = orders.addressSearch();
        List<OrderSummary> found = orders.page(filter(text), 0, MOST);
        if (!found.isEmpty() || text.isEmpty()) {
            return frame.in(new orders(frame, text, found, false, true, byAddress, ""));
        }
        Answer<List<SyncWords.Mover>> movers = sync.ordersWith(text);
        List<OrderSummary> withSku =
                movers.orElse(List.of()).stream()
                        .map(mover -> orders.summary(OrderId.parse(mover.order())))
                        .flatMap(Optional::stream)
                        .toList();
        String down = movers.isDown() ? movers.trouble() : "";
        return frame.in(
                new orders(frame, text, withSku, !withSku.isEmpty(), true, byAddress, down));
    }

    /// What the page's form sends. A text with an e-mail address is answered at once, so that it
    /// stands in no address that a browser, a proxy or a log keeps, and asked of no other service;
    /// all else has a page of its own to go to.
    @POST
    public Response search(@FormParam("q") @DefaultValue("") String q) {
        String text = q.strip();
        if (!EmailAddress.isIn(text)) {
            String query = text.isEmpty() ? "" : "?q=" + UrlText.encoded(text);
            return Response.seeOther(URI.create("/console/orders" + query)).build();
        }
        Frame frame = frames.of("orders");
        var asked = new Statement(frame.user(), "asked in the console");
        OrderSearch.Found found = search.find(filter(text), 0, MOST, asked);
        return Response.ok(
                        frame.in(
                                new orders(
                                        frame,
                                        text,
                                        found.orders(),
                                        false,
                                        false,
                                        found.byAddress(),
                                        "")))
                .build();
    }

    private static OrderFilter filter(String text) {
        return new OrderFilter(text, OrderFilter.State.ANY);
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
