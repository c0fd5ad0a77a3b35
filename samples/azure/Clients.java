package samples.azure;

import com.azure.core.util.BinaryData;
import com.azure.cosmos.CosmosAsyncContainer;
import com.azure.cosmos.CosmosContainer;
import com.azure.messaging.servicebus.ServiceBusMessage;
import com.azure.messaging.servicebus.ServiceBusSenderAsyncClient;
import com.azure.messaging.servicebus.ServiceBusSenderClient;
import com.azure.security.keyvault.secrets.SecretClient;
import com.azure.storage.blob.BlobAsyncClient;
import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.BlobContainerClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Azure's clients: with Async in the name they give publishers. */
@RestController
final class Clients {
  private final BlobContainerClient pictures;
  private final BlobAsyncClient asyncPicture;
  private final CosmosContainer orders;
  private final CosmosAsyncContainer asyncOrders;
  private final ServiceBusSenderClient sender;
  private final ServiceBusSenderAsyncClient asyncSender;
  private final SecretClient secrets;

  Clients(
      BlobContainerClient pictures,
      BlobAsyncClient asyncPicture,
      CosmosContainer orders,
      CosmosAsyncContainer asyncOrders,
      ServiceBusSenderClient sender,
      ServiceBusSenderAsyncClient asyncSender,
      SecretClient secrets) {
    this.pictures = pictures;
    this.asyncPicture = asyncPicture;
    this.orders = orders;
    this.asyncOrders = asyncOrders;
    this.sender = sender;
    this.asyncSender = asyncSender;
    this.secrets = secrets;
  }

  record Order(String id) {}

  @GetMapping("/pictures")
  Mono<String> picture() {
    BlobClient picture = pictures.getBlobClient("logo");
    return Mono.just(picture.getBlobUrl())
        .map(url -> picture.downloadContent().toString()) // expect: blocking-http-client
        .doOnNext(text -> picture.upload(BinaryData.fromString(text))); // expect: blocking-http-client
  }

  @GetMapping("/pictures/async")
  Mono<String> asyncPicture() {
    return asyncPicture.downloadContent().map(BinaryData::toString);
  }

  @PostMapping("/orders")
  Mono<String> order() {
    return Mono.just(new Order("1"))
        .doOnNext(order -> orders.createItem(order)) // expect: blocking-datastore
        .doOnNext(order -> sender.sendMessage(new ServiceBusMessage(order.id()))) // expect: blocking-messaging
        .map(order -> secrets.getSecret("key").getValue()); // expect: blocking-http-client
  }

  @PostMapping("/orders/async")
  Mono<Void> asyncOrder() {
    return asyncOrders
        .createItem(new Order("1"))
        .then(asyncSender.sendMessage(new ServiceBusMessage("1")));
  }

  @PostMapping("/orders/patient")
  Mono<String> patient() {
    return Mono.fromCallable(() -> secrets.getSecret("key").getValue())
        .subscribeOn(Schedulers.boundedElastic());
  }
}
