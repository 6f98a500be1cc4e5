package org.animalshelter.pipelines.cli;

import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.line.LineRepository;
import org.animalshelter.pipelines.line.Push;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "post-receive", hidden = true, description = "Prints what becomes of a push to production.")
final class PostReceiveCommand extends ConsoleCommand {
    @Mixin
    private ReceiveOptions options;

    @Override
    int run(Console console) {
        Push.of(options.refs()).ifPresent(push -> {
            var commits = push.commits(LineRepository.of(options.home()).git());
            console.print("Ctrl-C leaves it to production; './shelter status --follow' shows it again.");
            new LineFollower(options.home(), console).follow(commits);
        });
        return 0;
    }
}
