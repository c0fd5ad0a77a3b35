package samples.servicecontrol;

import com.alibaba.nacos.api.config.ConfigService;
import com.alibaba.nacos.api.exception.NacosException;
import com.alibaba.nacos.api.naming.NamingService;
import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.StartContainerCmd;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.vertx.core.AbstractVerticle;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Registries and clusters, asked on the event loop. */
final class Controls extends AbstractVerticle {
  private final ConfigService settings;
  private final NamingService names;
  private final KubernetesClient cluster;
  private final DockerClient docker;

  Controls(
      ConfigService settings, NamingService names, KubernetesClient cluster, DockerClient docker) {
    this.settings = settings;
    this.names = names;
    this.cluster = cluster;
    this.docker = docker;
  }

  @Override
  public void start() {
    Router router = Router.router(vertx);
    router.get("/settings").handler(this::settings); // expect: blocking-remote-call via settings
    router.get("/names").handler(this::register); // expect: blocking-remote-call via register
    router
        .get("/pods")
        .handler(
            context -> {
              context.end(cluster.pods().inNamespace("shop").list().toString()); // expect: blocking-http-client
              cluster.pods().withName("web").delete(); // expect: blocking-http-client
            });
    router
        .get("/containers")
        .handler(
            context -> {
              StartContainerCmd start = docker.startContainerCmd("web");
              start.exec(); // expect: blocking-http-client
              context.end(start.getContainerId());
            });
    router.get("/patient").blockingHandler(this::settings);
    router
        .get("/worker")
        .handler(
            context ->
                vertx
                    .executeBlocking(() -> cluster.pods().withName("web").get(), false)
                    .onSuccess(pod -> context.end(pod.toString()))
                    .onFailure(context::fail));
  }

  private void settings(RoutingContext context) {
    try {
      context.end(settings.getConfig("shop", "DEFAULT", 3_000));
    } catch (NacosException e) {
      context.fail(e);
    }
  }

  private void register(RoutingContext context) {
    try {
      names.registerInstance("shop", "10.0.0.1", 8080);
      context.end();
    } catch (NacosException e) {
      context.fail(e);
    }
  }
}
