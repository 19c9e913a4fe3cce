package io.passerelle.common.cli;

import java.util.List;

/// What a service reads from the environment, in the order to show it; one bean per service.
public interface KnownSettings {

    List<KnownSetting> all();
}
