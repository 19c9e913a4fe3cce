package io.passerelle.webhook.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.webhook.OutsidePorts;
import io.quarkus.qute.Engine;
import io.quarkus.qute.runtime.EngineProducer;
import io.quarkus.qute.runtime.MessageBundleRecorder.BundleContext;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a start leaves for later (docs/adr/0026): each would come back unnoticed with a Quarkus
/// that does it another way.
@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class StartTest {
    @Inject BeanManager beans;
    @Inject Engine engine;
    @Inject Instance<BundleContext> words;

    @Test
    void pages_are_read_when_the_first_is_asked_for() {
        assertThat(beans.resolveObserverMethods(new StartupEvent()))
                .extracting(ObserverMethod::getBeanClass)
                .isNotEmpty()
                .doesNotContain(EngineProducer.class);
    }

    @Test
    void no_file_is_looked_for_in_place_of_a_word() {
        Set<String> ids = words.get().getMessageTemplates().keySet();
        engine.removeTemplates(ids::contains);
        List<String> lookedFor = new ArrayList<>();
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        thread.setContextClassLoader(
                new ClassLoader(loader) {
                    @Override
                    public URL getResource(String name) {
                        lookedFor.add(name);
                        return super.getResource(name);
                    }
                });
        try {
            assertThat(ids).isNotEmpty().allMatch(id -> engine.getTemplate(id) != null);
        } finally {
            thread.setContextClassLoader(loader);
        }
        assertThat(lookedFor).isEmpty();
    }
}
