package org.animalshelter.testing;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;

/** The Docker that Testcontainers uses. */
final class Docker {

    private Docker() {}

    /** Whether it answers, and can start a container of the image without downloading anything. */
    static boolean has(String image) {
        try (DockerClient client = DockerClientProviderStrategy.getClientForConfig(
                DockerClientFactory.instance().getTransportConfig())) {
            client.inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException missing) {
            return false;
        } catch (IllegalStateException | IOException noDocker) {
            return false;
        }
    }
}
