package org.howdah.cli;

import org.howdah.postgres.connect.SecretSource;
import org.howdah.sampler.Sampler;

/// Opens a sampler with its clocks, threads and deadlines; app wires it. The caller closes it.
@FunctionalInterface
public interface SamplerOpener {
    Sampler open(SecretSource secrets);
}
