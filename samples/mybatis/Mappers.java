package samples.mybatis;

import com.baomidou.mybatisplus.core.conditions.query.QueryWrapper;
import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import com.baomidou.mybatisplus.extension.conditions.query.QueryChainWrapper;
import com.baomidou.mybatisplus.extension.service.IService;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.session.SqlSession;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** MyBatis and MyBatis-Plus in a WebFlux application. */
final class Mappers {
  private Mappers() {}

  record Order(long id, String customer) {}

  /** Written by MyBatis-Plus: what it is called does not matter. */
  interface OrderMapper extends BaseMapper<Order> {
    @Select("select * from orders where customer = #{customer}")
    List<Order> ofCustomer(String customer);

    default String describe() {
      return "orders";
    }

    default Order newest() {
      return selectOne(new QueryWrapper<Order>().orderByDesc("id").last("limit 1"));
    }
  }

  /** Written by MyBatis; only the annotation says so. */
  @Mapper
  interface CustomerMapper {
    @Select("select name from customers where id = #{id}")
    String name(long id);
  }

  /** Of what its users add, the body counts. */
  interface OrderService extends IService<Order> {
    String listName();
  }

  /** All on the event loop. */
  @RestController
  static final class Orders {
    private final SqlSession session;
    private final OrderMapper orders;
    private final CustomerMapper customers;
    private final OrderService service;

    Orders(
        SqlSession session,
        OrderMapper orders,
        CustomerMapper customers,
        OrderService service) {
      this.session = session;
      this.orders = orders;
      this.customers = customers;
      this.service = service;
    }

    @GetMapping("/sessions")
    Mono<Object> session() {
      return Mono.just("orders.first")
          .map(statement -> session.selectOne(statement)) // expect: blocking-jdbc
          .doOnNext(order -> session.commit()); // expect: blocking-jdbc
    }

    @GetMapping("/orders")
    Flux<Order> orders() {
      return Flux.just("Ada", "Grace")
          .map(orders::ofCustomer) // expect: blocking-jdbc
          .flatMapIterable(found -> found);
    }

    @PostMapping("/orders")
    Mono<Integer> insert() {
      return Mono.just(new Order(1, "Ada")).map(order -> orders.insert(order)); // expect: blocking-jdbc
    }

    @GetMapping("/newest")
    Mono<Order> newest() {
      return Mono.just(orders.describe())
          .map(name -> orders.newest()); // expect: blocking-jdbc via newest > selectOne
    }

    @GetMapping("/customers")
    Mono<String> customer() {
      return Mono.just(1L).map(customers::name); // expect: blocking-jdbc
    }

    @GetMapping("/services")
    Mono<List<Order>> service() {
      return Mono.just(service.listName())
          .map(id -> service.getById(id)) // expect: blocking-jdbc
          .map(order -> chain(order).list()); // expect: blocking-jdbc
    }

    private QueryChainWrapper<Order> chain(Order order) {
      return service.query().eq("customer", order.customer());
    }

    @GetMapping("/patient")
    Mono<Order> patient() {
      return Mono.fromCallable(() -> orders.selectById(1))
          .subscribeOn(Schedulers.boundedElastic());
    }
  }
}
