package io.passerelle.webhook.console.page;

import io.quarkus.qute.runtime.EngineProducer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;

/// The build checks all pages, so the start need not read them: Qute does so when the first page is
/// asked for. Webhooks are what a start should hurry for (docs/adr/0026).
public class PagesWhenAsked implements BuildCompatibleExtension {

    @Enhancement(types = EngineProducer.class)
    public void notAtStart(ClassConfig engine) {
        engine.removeAnnotation(annotation -> annotation.name().equals(Startup.class.getName()));
    }
}
