package org.animalshelter.pipelines.cli;

import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.git.Git;
import org.animalshelter.pipelines.line.LineRepository;
import org.animalshelter.pipelines.line.Push;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "pre-receive", hidden = true, description = "Refuses a push to production that it could not take.")
final class PreReceiveCommand extends ConsoleCommand {
    @Mixin
    private ReceiveOptions options;

    @Override
    int run(Console console) {
        var git = Git.receiving(LineRepository.of(options.home()).path());
        Push.of(options.refs()).ifPresent(push -> push.check(git, options.most()));
        return 0;
    }
}
