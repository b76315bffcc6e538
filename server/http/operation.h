// What the OpenAPI document says of one route.
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <string>
#include <string_view>

namespace frontdesk::http {

class Operation {
 public:
  // An empty name stands for the path's only parameter.
  void takesParameter(std::string_view name, std::string_view in, boost::json::object schema, bool required) {
    parameters.push_back(boost::json::object{{"name", boost::json::string_view(name)},
                                             {"in", boost::json::string_view(in)},
                                             {"required", required},
                                             {"schema", std::move(schema)}});
  }
  void takesJson(boost::json::object schema) { takes("application/json", std::move(schema)); }
  void takesUpload() { takes("application/octet-stream", {{"type", "string"}, {"format", "binary"}}); }
  void answers(int status, std::string_view description, std::string_view contentType = {},
               boost::json::object schema = {}) {
    boost::json::object answer{{"description", boost::json::string_view(description)}};
    if (!contentType.empty())
      answer["content"] = boost::json::object{
          {boost::json::string_view(contentType), boost::json::object{{"schema", std::move(schema)}}}};
    responses[std::to_string(status)] = std::move(answer);
  }

  boost::json::array parameters;
  boost::json::object requestBody;
  boost::json::object responses;

 private:
  void takes(std::string_view contentType, boost::json::object schema) {
    requestBody = {{"required", true},
                   {"content", boost::json::object{{boost::json::string_view(contentType),
                                                    boost::json::object{{"schema", std::move(schema)}}}}}};
  }
};

}  // namespace frontdesk::http
