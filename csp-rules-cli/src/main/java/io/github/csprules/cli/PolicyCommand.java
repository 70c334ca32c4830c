package io.github.csprules.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What the commands have in common that go by the rules of a policy. */
abstract class PolicyCommand {

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    PolicyOption policy;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Main main;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;
}
