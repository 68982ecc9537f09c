package io.hrsystem.command.tenants.onboarding;

import io.hrsystem.command.CommandService;
import io.hrsystem.contract.tenants.OnboardingStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A service that at one place says so in a file and goes no further, until it is killed. */
final class KilledService extends Breakdowns {
    private final Path reached;

    KilledService() {
        reached = Path.of(System.getProperty("hr.test.reached"));
        var place = System.getProperty("hr.test.place", "");
        if (!place.isEmpty()) {
            var parts = place.split(" ", 2);
            at(OnboardingStep.valueOf(parts[0]), Place.valueOf(parts[1]), 1);
        }
    }

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(CommandService.class, KilledService.class)
                .profiles("local")
                .run(arguments);
    }

    @Override
    void breakDown() {
        try {
            Files.createFile(reached);
            new CountDownLatch(1).await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
