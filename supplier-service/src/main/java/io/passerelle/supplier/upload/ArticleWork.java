package io.passerelle.supplier.upload;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.LogContext;
import io.passerelle.common.shopify.ShopifyRefused;
import io.passerelle.common.shopify.ShopifyUnavailable;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.About;
import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.WorkKind;
import io.passerelle.supplier.article.Articles;
import io.passerelle.supplier.order.Replan;
import io.passerelle.supplier.shopify.ShopArticles;
import jakarta.inject.Singleton;
import java.util.List;

/// Looks up the products of an order's lines in Shopify and plans the order, which waits until
/// then. The key is the order's id.
@Singleton
class ArticleWork implements WorkKind {
    private final Replan replan;
    private final ShopArticles shop;
    private final Articles articles;

    ArticleWork(Replan replan, ShopArticles shop, Articles articles) {
        this.replan = replan;
        this.shop = shop;
        this.articles = articles;
    }

    @Override
    public String name() {
        return "article";
    }

    /// Shopify may hold a thread for long.
    @Override
    public int blocking() {
        return 1;
    }

    @Override
    public About about(String key) {
        return About.order(OrderId.parse(key));
    }

    /// A newer state may have come while the products of an older one were looked up.
    @Override
    public boolean remains(String key) {
        return !replan.unclear(OrderId.parse(key)).isEmpty();
    }

    @Override
    public Outcome perform(String key) {
        OrderId order = OrderId.parse(key);
        try (var _ = LogContext.order(order)) {
            List<LineId> lines = replan.unclear(order);
            articles.keep(shop.of(lines));
            replan.again(order);
            return Outcome.done();
        } catch (ShopifyUnavailable e) {
            return Outcome.tryLater(String.valueOf(e.getMessage()));
        } catch (ShopifyRefused | BadSetting e) {
            return Outcome.park(String.valueOf(e.getMessage()));
        }
    }
}
