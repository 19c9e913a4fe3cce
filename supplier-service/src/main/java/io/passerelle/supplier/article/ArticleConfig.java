package io.passerelle.supplier.article;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "passerelle.articles")
interface ArticleConfig {

    /// What a product said is believed for so long, a minute at least.
    @WithDefault("1d")
    Duration refreshAfter();
}
